package de.efakatalog.model.imports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from a file with one JSON object in each line (NDJSON): UTF-8, LF or CRLF, no empty
 * lines, so that the n-th facts stand in the n-th line. Texts are read in NFC.
 */
@ApplicationScoped
public class FactLines {

    private static final int LONGEST_LINE_BYTES = 1 << 20;
    private static final int TOLD_EVERY = 1_000;

    private final ObjectReader strict;

    FactLines(ObjectMapper mapper) {
        ObjectMapper reading = mapper.copy();
        // "12" is no number and 12 no text: a guess would be published and signed
        reading.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        reading.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        reading.registerModule(ExactText.daysAndIds());
        // a list has elements; null is none
        reading.configOverride(List.class)
                .setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        this.strict =
                reading.reader()
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * Reads all lines.
     *
     * @param progress is told now and then how many lines were read
     * @throws RefusedFactsException when lines cannot be read as such facts
     * @throws IOException when the file cannot be read
     */
    public <F> List<F> read(Path file, Class<F> type, IntConsumer progress) throws IOException {
        List<F> facts = new ArrayList<>();
        FactDefects defects = new FactDefects();
        int number = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] line = next(bytes);
            if (line == null) {
                defects.add(1, "", "expected a JSON object, found an empty file");
            }
            while (line != null) {
                number++;
                try {
                    facts.add(parse(line, type));
                } catch (IllegalArgumentException e) {
                    defects.add(number, "", String.valueOf(e.getMessage()));
                }
                if (number % TOLD_EVERY == 0) {
                    progress.accept(number);
                }
                line = next(bytes);
            }
        }
        defects.refuseIfAny();
        return facts;
    }

    private static byte @Nullable [] next(InputStream bytes) throws IOException {
        int b = bytes.read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (b >= 0 && b != '\n') {
            // what is beyond is not kept; the length alone is the defect
            if (line.size() <= LONGEST_LINE_BYTES) {
                line.write(b);
            }
            b = bytes.read();
        }
        return line.toByteArray();
    }

    private <F> F parse(byte[] line, Class<F> type) {
        if (line.length > LONGEST_LINE_BYTES) {
            throw new IllegalArgumentException("has more than 1 MiB");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            JsonNode json = strict.readTree(text);
            if (!json.isObject()) {
                throw new IllegalArgumentException("expected a JSON object");
            }
            return strict.treeToValue(JsonTexts.normalised(json), type);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(JsonTexts.complaint(e), e);
        }
    }
}
