package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The change feed from its beginning to its end, read anew each time: without gaps, each record's
 * versions in order, and nothing that was read before missing or different.
 */
final class ChangeHistory {

    /** A fingerprint of each entry; all kinds are public, so entry n stands at n - 1. */
    private final List<Integer> known = new ArrayList<>();

    private Map<String, Map<String, JsonNode>> newest = Map.of();

    /** Reads it; the position at its end. */
    long read(CatalogClient client) throws IOException, InterruptedException {
        Map<String, Map<String, JsonNode>> records = new HashMap<>();
        List<Integer> read = new ArrayList<>();
        long position =
                client.changes(
                        change -> {
                            assertThat(change.path("seq").longValue()).isEqualTo(read.size() + 1L);
                            read.add(change.hashCode());
                            note(records, change);
                        });
        assertThat(position).isEqualTo(read.size());
        assertThat(read.size()).isGreaterThanOrEqualTo(known.size());
        assertThat(read.subList(0, known.size())).isEqualTo(known);
        known.clear();
        known.addAll(read);
        newest = records;
        return position;
    }

    private static void note(Map<String, Map<String, JsonNode>> records, JsonNode change) {
        Map<String, JsonNode> ofKind =
                records.computeIfAbsent(change.path("kind").asText(), kind -> new TreeMap<>());
        JsonNode before = ofKind.put(change.path("key").asText(), change.path("record"));
        long expected = before == null ? 1 : before.path("version").longValue() + 1;
        assertThat(change.path("version").longValue())
                .as("version of " + change)
                .isEqualTo(expected);
        assertThat(change.path("deleted").booleanValue()).isFalse();
    }

    /** The newest version of every record of a kind, by key. */
    Map<String, JsonNode> newest(String kind) {
        return Objects.requireNonNull(newest.get(kind), kind);
    }
}
