package de.efakatalog.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final StrictJson strict;

    JsonBodies(ObjectMapper json, HttpSettings settings, Inputs inputs, StrictJson strict) {
        this.reader =
                json.readerFor(JsonNode.class)
                        .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.settings = settings;
        this.inputs = inputs;
        this.strict = strict;
    }

    /**
     * The object in the body; what is wrong with its values goes to the request's {@link Inputs}.
     *
     * @throws ProblemException when the body is too large or no text
     * @throws JsonProcessingException when it is no JSON
     */
    public BodyObject read(InputStream body) throws IOException {
        return BodyObject.of(tree(bytes(body)), "", inputs);
    }

    /**
     * The object in the body, with all texts in Unicode NFC.
     *
     * @throws ProblemException when it is no text, or no object
     * @throws JsonProcessingException when it is no JSON
     */
    public ObjectNode readObject(byte[] body) throws JsonProcessingException {
        ObjectNode object = strict.checked(tree(body));
        inputs.complete();
        return object;
    }

    /**
     * The body as it is.
     *
     * @throws ProblemException when it is too large
     */
    public byte[] bytes(InputStream body) throws IOException {
        // a body in chunks does not say beforehand how long it is
        byte[] bytes = body.readNBytes(Math.toIntExact(settings.maxBody()) + 1);
        if (bytes.length > settings.maxBody()) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    "This address takes bodies of at most %d bytes.".formatted(settings.maxBody()));
        }
        return bytes;
    }

    private JsonNode tree(byte[] bytes) throws JsonProcessingException {
        try {
            return reader.readTree(PlainText.fromUtf8(bytes));
        } catch (MalformedTextException e) {
            throw ProblemException.withDefects(
                    ProblemType.MALFORMED_REQUEST,
                    "The body cannot be read as the JSON that is expected here.",
                    List.of(Defect.ofBody("", String.valueOf(e.getMessage()))));
        }
    }
}
