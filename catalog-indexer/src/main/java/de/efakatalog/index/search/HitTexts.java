package de.efakatalog.index.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the texts of a record that people see in a list, and nothing else. */
final class HitTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private HitTexts() {}

    /** The fields with texts to be marked, the name first. */
    static List<String> fields(RecordKind kind) {
        return switch (kind) {
            case SERVICE -> List.of("title", "citizenTitle");
            case OZG_SERVICE -> List.of("title");
            case IMPLEMENTATION -> List.of("name", "operator");
            case ORGANISATION, REGION -> List.of("name");
            case POSTCODE,
                    AUTHORITY,
                    REPORTED_REUSE,
                    RESPONSIBILITY,
                    DESTINATION,
                    REUSE_OFFER,
                    REUSE_OFFER_DRAFT,
                    IMPLEMENTATION_DRAFT ->
                    List.of();
        };
    }

    /** Those that the record has, by field. */
    static Map<String, String> of(RecordKind kind, String json) {
        List<String> wanted = fields(kind);
        Map<String, String> texts = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return texts;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (texts.size() < wanted.size() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && wanted.contains(field)) {
                    texts.put(field, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A logged record is no JSON", e);
        }
        return texts;
    }
}
