package de.efakatalog.index.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.Mentions.Target;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ImplementationStatus;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes search documents of logged records.
 *
 * <p>Raise {@link #VERSION} when other fields or values are taken from the same record: it makes a
 * new generation of the index.
 *
 * <p>It reads fields by name and puts up with missing ones: the log also holds versions that were
 * written before a field existed.
 */
final class RecordDocuments {

    /** Part of the name of an index generation. */
    static final int VERSION = 2;

    /** Kinds that are searched, and those that searched ones depend on. */
    static final Set<RecordKind> KINDS =
            EnumSet.of(
                    RecordKind.SERVICE,
                    RecordKind.OZG_SERVICE,
                    RecordKind.ORGANISATION,
                    RecordKind.IMPLEMENTATION,
                    RecordKind.REGION,
                    RecordKind.POSTCODE,
                    RecordKind.DESTINATION);

    /** Kinds that mention other records (see {@link #mentionedBy}). */
    static final List<RecordKind> MENTIONING =
            List.of(RecordKind.IMPLEMENTATION, RecordKind.POSTCODE);

    private final ObjectMapper mapper;

    RecordDocuments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What this record mentions, in its state: only published implementations do. */
    Set<Target> mentionedBy(IndexedRecord record) {
        return switch (record.kind()) {
            case IMPLEMENTATION -> {
                JsonNode json = read(record);
                yield ImplementationStatus.PUBLISHED.wireName().equals(json.path("status").asText())
                        ? targets(RecordKind.SERVICE, json.path("services"))
                        : Set.of();
            }
            case POSTCODE -> targets(RecordKind.REGION, read(record).path("regions"));
            default -> Set.of();
        };
    }

    private static Set<Target> targets(RecordKind kind, JsonNode keys) {
        Set<Target> targets = new LinkedHashSet<>();
        keys.forEach(key -> targets.add(new Target(kind, key.asText())));
        return targets;
    }

    /**
     * The document of a record.
     *
     * @param mentions what other records say about it
     * @throws IllegalArgumentException when records of this kind are not indexed
     */
    SearchDocument document(IndexedRecord record, Mentions mentions) {
        JsonNode json = read(record);
        Content content = new Content();
        content.text(SearchField.KEY, record.key());
        List<String> mentioning = mentions.of(new Target(record.kind(), record.key()));
        String name =
                switch (record.kind()) {
                    case SERVICE -> service(json, content, mentioning);
                    case OZG_SERVICE -> ozgService(json, content);
                    case ORGANISATION -> organisation(json, content);
                    case IMPLEMENTATION -> implementation(json, content);
                    case REGION -> region(json, content, mentioning);
                    case POSTCODE -> record.key();
                    case DESTINATION -> destination(record, json, content);
                    case AUTHORITY, REPORTED_REUSE, RESPONSIBILITY ->
                            throw new IllegalArgumentException(
                                    "records of kind " + record.kind() + " are not indexed");
                };
        return new SearchDocument(record, name, content.texts, content.filters);
    }

    private static String service(JsonNode json, Content content, List<String> implementations) {
        String title = json.path("title").asText();
        content.text(SearchField.NAME, title);
        content.text(SearchField.OTHER_NAME, string(json, "citizenTitle"));
        content.filter(SearchFilter.THEMENFELD, string(json, "themenfeld"));
        content.filter(SearchFilter.LAGE, string(json, "lage"));
        content.filters(SearchFilter.TYPISIERUNG, json.path("typisierung"));
        content.filter(SearchFilter.OZG_ID, string(json, "ozgId"));
        content.filter(SearchFilter.IMPLEMENTED, String.valueOf(!implementations.isEmpty()));
        return title;
    }

    private static String ozgService(JsonNode json, Content content) {
        String title = json.path("title").asText();
        content.text(SearchField.NAME, title);
        content.filter(SearchFilter.THEMENFELD, string(json, "themenfeld"));
        content.filter(SearchFilter.LAGE, string(json, "lage"));
        content.filter(SearchFilter.OZG_ID, string(json, "ozgId"));
        return title;
    }

    private static String organisation(JsonNode json, Content content) {
        String name = json.path("name").asText();
        content.text(SearchField.NAME, name);
        content.filter(SearchFilter.ORGANISATION_KIND, string(json, "kind"));
        return name;
    }

    private static String implementation(JsonNode json, Content content) {
        String name = json.path("name").asText();
        content.text(SearchField.NAME, name);
        content.text(SearchField.DETAIL, string(json, "operator"));
        json.path("standards").forEach(each -> content.text(SearchField.DETAIL, each.asText()));
        content.filters(SearchFilter.SERVICE, json.path("services"));
        content.filter(SearchFilter.OZG_ID, string(json, "ozgId"));
        content.filter(SearchFilter.PROVIDER, string(json, "provider"));
        content.filter(SearchFilter.STATUS, string(json, "status"));
        content.filter(SearchFilter.MATURITY, string(json, "maturityLevel"));
        return name;
    }

    private static String region(JsonNode json, Content content, List<String> postcodes) {
        String name = json.path("name").asText();
        // "Mönchengladbach, Stadt": what people call it counts as its name, the rest is a detail
        int comma = name.indexOf(", ");
        content.text(SearchField.NAME, comma < 0 ? name : name.substring(0, comma));
        content.text(SearchField.DETAIL, comma < 0 ? null : name);
        content.text(SearchField.KEY, string(json, "ags"));
        content.filter(SearchFilter.LEVEL, string(json, "level"));
        content.filter(SearchFilter.PARENT, string(json, "parent"));
        postcodes.forEach(postcode -> content.filter(SearchFilter.POSTCODE, postcode));
        return name;
    }

    private static String destination(IndexedRecord record, JsonNode json, Content content) {
        JsonNode details = json.path("details");
        String name = string(details, "name");
        content.text(SearchField.NAME, name);
        content.text(SearchField.OTHER_NAME, string(details, "shortName"));
        content.text(SearchField.DETAIL, string(json, "submissionHost"));
        content.filter(SearchFilter.ORIGIN, string(details, "origin"));
        return name == null ? record.key() : name;
    }

    private JsonNode read(IndexedRecord record) {
        try {
            return mapper.readTree(record.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The logged record " + record.id() + " is no JSON", e);
        }
    }

    private static @Nullable String string(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static final class Content {

        final Map<SearchField, List<String>> texts = new EnumMap<>(SearchField.class);
        final Map<SearchFilter, Set<String>> filters = new EnumMap<>(SearchFilter.class);

        void text(SearchField field, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                texts.computeIfAbsent(field, f -> new ArrayList<>()).add(text);
            }
        }

        void filter(SearchFilter filter, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                filters.computeIfAbsent(filter, f -> new LinkedHashSet<>()).add(value);
            }
        }

        void filters(SearchFilter filter, JsonNode values) {
            values.forEach(value -> filter(filter, value.asText()));
        }
    }
}
