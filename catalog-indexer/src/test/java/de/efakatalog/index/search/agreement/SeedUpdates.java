package de.efakatalog.index.search.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.index.testing.SeedCatalogue;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A log that goes on after the seed: records are reworded, withdrawn, published again and made
 * anew, such as registries do in years, but at random.
 */
final class SeedUpdates {

    private static final List<String> STATUSES =
            List.of("draft", "published", "deprecated", "withdrawn");
    private static final List<String> LAENDER = List.of("01", "05", "06", "09", "11", "14");
    private static final List<String> REGISTRIES = List.of("nord", "süd");

    private final Random random;
    private final Map<RecordKind, List<String>> ids = new LinkedHashMap<>();
    private final Map<String, Change> newest = new LinkedHashMap<>();
    private long seq;

    /**
     * @param seed the log so far
     * @param random the same updates for the same numbers
     */
    SeedUpdates(List<Change> seed, Random random) {
        this.random = random;
        seed.forEach(this::note);
    }

    private void note(Change change) {
        seq = change.seq();
        String id = change.kind() + "/" + change.registry() + "/" + change.key();
        if (newest.put(id, change) == null) {
            ids.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(id);
        }
    }

    /** The next entries of the log. */
    List<Change> next(int number) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Change change = next();
            note(change);
            changes.add(change);
        }
        return changes;
    }

    private Change next() {
        int dice = random.nextInt(100);
        RecordKind kind =
                dice < 55
                        ? RecordKind.SERVICE
                        : dice < 80
                                ? RecordKind.IMPLEMENTATION
                                : dice < 95 ? RecordKind.REPORTED_REUSE : RecordKind.ORGANISATION;
        Change before = any(kind);
        ObjectNode json = read(before);
        String key = before.key();
        String registry = before.registry();
        if (random.nextInt(12) == 0) {
            // another registry has one of the same key, or ours has a new one beside it
            registry = random.nextBoolean() ? any(REGISTRIES) : registry;
            key = registry.equals(before.registry()) ? beside(kind, key) : key;
        }
        Change known = newest.get(kind + "/" + registry + "/" + key);
        boolean deleted = known != null && !known.deleted() && random.nextInt(5) == 0;
        if (!deleted) {
            change(kind, json);
        }
        json.put(keyField(kind), key)
                .put("registry", registry)
                .put("updatedAt", SeedCatalogue.THEN.plus(days()).toString());
        return new Change(
                seq + 1,
                SeedCatalogue.THEN.plus(days()),
                kind,
                registry,
                key,
                known == null ? 1 : known.version() + 1,
                deleted,
                json.toString());
    }

    /** Few days for many records: ties are what orders differ in. */
    private Duration days() {
        return Duration.ofDays(random.nextInt(20));
    }

    private String beside(RecordKind kind, String key) {
        int number = random.nextInt(900);
        return kind == RecordKind.SERVICE && key.length() == 14
                ? key.substring(0, 11) + "%03d".formatted(number)
                : key + "-" + number;
    }

    private static String keyField(RecordKind kind) {
        return kind == RecordKind.SERVICE ? "key" : "id";
    }

    private void change(RecordKind kind, ObjectNode json) {
        switch (kind) {
            case SERVICE -> changeService(json);
            case IMPLEMENTATION -> changeImplementation(json);
            case REPORTED_REUSE ->
                    json.put("implementation", any(RecordKind.IMPLEMENTATION).key())
                            .put("region", any(LAENDER));
            default -> json.put("name", mixed(json, any(kind), "name")).put("region", any(LAENDER));
        }
    }

    private void changeService(ObjectNode json) {
        ObjectNode other = read(any(RecordKind.SERVICE));
        switch (random.nextInt(5)) {
            case 0 -> json.put("title", mixed(json, any(RecordKind.SERVICE), "title"));
            case 1 -> json.set("citizenTitle", other.get("title"));
            case 2 -> json.set("executingLevel", other.get("executingLevel"));
            case 3 -> {
                json.set("themenfeld", other.get("themenfeld"));
                json.set("lage", other.get("lage"));
                json.set("typisierung", other.get("typisierung"));
            }
            default -> {
                // nothing but another version
            }
        }
    }

    private void changeImplementation(ObjectNode json) {
        json.put("name", mixed(json, any(RecordKind.SERVICE), "name", "title"));
        json.put("status", any(STATUSES)).put("maturityLevel", random.nextInt(4));
        json.put("provider", any(RecordKind.ORGANISATION).key());
        ArrayNode services = json.putArray("services");
        for (int i = random.nextInt(4); i > 0; i--) {
            services.add(any(RecordKind.SERVICE).key());
        }
    }

    private String mixed(ObjectNode one, Change other, String field) {
        return mixed(one, other, field, field);
    }

    /** The beginning of one and the end of the other. */
    private String mixed(ObjectNode one, Change other, String field, String otherField) {
        String[] first = one.path(field).asText().split(" ", -1);
        String[] second = read(other).path(otherField).asText().split(" ", -1);
        return first[0] + " " + second[second.length - 1];
    }

    private Change any(RecordKind kind) {
        return Objects.requireNonNull(newest.get(any(ids.getOrDefault(kind, List.of()))));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ObjectNode read(Change change) {
        try {
            return (ObjectNode) SeedCatalogue.MAPPER.readTree(change.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
