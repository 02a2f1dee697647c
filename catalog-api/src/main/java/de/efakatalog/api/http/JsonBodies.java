package de.efakatalog.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads the JSON body of a request as strictly as parameters are read: UTF-8, one object, no name
 * twice, nothing after it.
 */
@ApplicationScoped
public class JsonBodies {

    private final ObjectReader reader;
    private final HttpSettings settings;
    private final Inputs inputs;

    JsonBodies(ObjectMapper json, HttpSettings settings, Inputs inputs) {
        this.reader =
                json.readerFor(JsonNode.class)
                        .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.settings = settings;
        this.inputs = inputs;
    }

    /**
     * The object in the body; what is wrong with its values goes to the request's {@link Inputs}.
     *
     * @throws ProblemException when the body is too large or no text
     * @throws JsonProcessingException when it is no JSON
     */
    public BodyObject read(InputStream body) throws IOException {
        // a body in chunks does not say beforehand how long it is
        byte[] bytes = body.readNBytes(Math.toIntExact(settings.maxBody()) + 1);
        if (bytes.length > settings.maxBody()) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    "This address takes bodies of at most %d bytes.".formatted(settings.maxBody()));
        }
        try {
            return BodyObject.of(reader.readTree(PlainText.fromUtf8(bytes)), "", inputs);
        } catch (MalformedTextException e) {
            throw ProblemException.withDefects(
                    ProblemType.MALFORMED_REQUEST,
                    "The body cannot be read as the JSON that is expected here.",
                    List.of(Defect.ofBody("", String.valueOf(e.getMessage()))));
        }
    }
}
