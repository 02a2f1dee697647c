package de.efakatalog.index.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ImplementationStatus;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads out of records what matters to the documents of others. */
final class Statements {

    /** Of services, what their implementations can be filtered by as well. */
    static final Set<SearchFilter> OF_SERVICE =
            Set.of(SearchFilter.THEMENFELD, SearchFilter.LAGE, SearchFilter.TYPISIERUNG);

    static final String BUND = "000000000000";

    private Statements() {}

    static Statement of(IndexedRecord record, JsonNode json) {
        Target self = new Target(record.kind(), record.key());
        return switch (record.kind()) {
            case SERVICE -> facts(self, service(json));
            case ORGANISATION ->
                    facts(self, one(SearchFilter.PROVIDER_LAND, land(json.path("region"))));
            case IMPLEMENTATION -> implementation(self, json);
            case REPORTED_REUSE ->
                    new Statement(
                            self,
                            targets(RecordKind.IMPLEMENTATION, json.path("implementation")),
                            Set.of(),
                            one(SearchFilter.REUSABLE_IN, land(json.path("region"))));
            case POSTCODE ->
                    new Statement(
                            self,
                            targets(RecordKind.REGION, json.path("regions")),
                            Set.of(),
                            Map.of());
            default -> facts(self, Map.of());
        };
    }

    private static Statement facts(Target self, Map<SearchFilter, Set<String>> facts) {
        return new Statement(self, Set.of(), Set.of(), facts);
    }

    private static Map<SearchFilter, Set<String>> service(JsonNode json) {
        Map<SearchFilter, Set<String>> facts = new EnumMap<>(SearchFilter.class);
        facts.putAll(one(SearchFilter.THEMENFELD, text(json.path("themenfeld"))));
        facts.putAll(one(SearchFilter.LAGE, text(json.path("lage"))));
        Set<String> codes = new LinkedHashSet<>();
        json.path("typisierung").forEach(code -> codes.add(code.asText()));
        if (!codes.isEmpty()) {
            facts.put(SearchFilter.TYPISIERUNG, codes);
        }
        return facts;
    }

    private static Statement implementation(Target self, JsonNode json) {
        Set<Target> services = targets(RecordKind.SERVICE, json.path("services"));
        Set<Target> asks = new LinkedHashSet<>(services);
        asks.addAll(targets(RecordKind.ORGANISATION, json.path("provider")));
        return new Statement(
                self,
                isPublished(json) ? services : Set.of(),
                asks,
                one(SearchFilter.MATURITY, text(json.path("maturityLevel"))));
    }

    /** Whether an implementation can be used now. */
    static boolean isPublished(JsonNode implementation) {
        return ImplementationStatus.PUBLISHED
                .wireName()
                .equals(implementation.path("status").asText());
    }

    private static Set<Target> targets(RecordKind kind, JsonNode keys) {
        Set<Target> targets = new LinkedHashSet<>();
        if (keys.isArray()) {
            keys.forEach(key -> targets.add(new Target(kind, key.asText())));
        } else {
            String key = text(keys);
            if (key != null) {
                targets.add(new Target(kind, key));
            }
        }
        return targets;
    }

    private static Map<SearchFilter, Set<String>> one(SearchFilter fact, @Nullable String value) {
        return value == null ? Map.of() : Map.of(fact, Set.of(value));
    }

    /** The ARS of the Land in which a region lies; the Bund's own for the Bund. */
    private static @Nullable String land(JsonNode ars) {
        String region = text(ars);
        if (region == null || region.length() < 2) {
            return null;
        }
        return region.equals(BUND) ? BUND : region.substring(0, 2);
    }

    static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? value.asText()
                : null;
    }
}
