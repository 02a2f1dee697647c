package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must hold of a registry at any time, asked through its public doors. */
final class RegistryAudit {

    private static final String API = "/api/v1/";
    private static final String BUND = "000000000000";
    private static final int SAMPLE = 60;

    /** Kinds that lists show exactly as logged, with the name of the list and of the key. */
    private static final List<List<String>> LISTED_AS_LOGGED =
            List.of(
                    List.of("region", "regions", "ars"),
                    List.of("service", "services", "key"),
                    List.of("ozg-service", "ozg-services", "ozgId"),
                    List.of("organisation", "organisations", "id"));

    private final ChangeHistory history = new ChangeHistory();
    private final Random random;

    RegistryAudit(Random random) {
        this.random = random;
    }

    /**
     * Reads everything.
     *
     * @param possible the states that may be found
     * @return the one that was found
     */
    Written.Possible check(RunningCatalog catalog, List<Written.Possible> possible)
            throws IOException, InterruptedException {
        CatalogClient client = catalog.client();
        long position = history.read(client);
        checkHealth(client, position);
        for (List<String> kind : LISTED_AS_LOGGED) {
            checkList(client, kind.get(0), kind.get(1), kind.get(2));
        }
        SortedMap<String, KnownRegion> regions = new TreeMap<>();
        history.newest("region").forEach((ars, record) -> regions.put(ars, KnownRegion.of(record)));
        Written.Possible found = found(regions, possible);
        checkDetails(client, regions);
        checkRouting(client, regions);
        return found;
    }

    private static void checkHealth(CatalogClient client, long position)
            throws IOException, InterruptedException {
        JsonNode health =
                client.json("/q/health/ready")
                        .path("checks")
                        .valueStream()
                        .filter(check -> "catalog".equals(check.path("name").asText()))
                        .findFirst()
                        .orElseThrow()
                        .path("data");
        assertThat(health.path("routing.lag").isNumber()).isTrue();
        assertThat(health.path("search.lag").isNumber()).isTrue();
        assertThat(health.path("routing.lag").longValue()).isZero();
        assertThat(health.path("search.lag").longValue()).isZero();
        assertThat(health.path("routing.position").longValue()).isEqualTo(position);
        assertThat(health.path("search.position").longValue()).isEqualTo(position);
    }

    private void checkList(CatalogClient client, String kind, String list, String key)
            throws IOException, InterruptedException {
        Map<String, JsonNode> listed = new TreeMap<>();
        for (JsonNode item : client.all(API + list)) {
            assertThat(listed.put(item.path(key).asText(), item)).as("twice: " + item).isNull();
        }
        Map<String, JsonNode> logged = history.newest(kind);
        assertThat(listed.keySet()).as(list).isEqualTo(logged.keySet());
        logged.forEach((id, record) -> assertThat(listed.get(id)).as(list).isEqualTo(record));
    }

    private static Written.Possible found(
            SortedMap<String, KnownRegion> regions, List<Written.Possible> possible) {
        List<String> differences = new ArrayList<>();
        for (Written.Possible each : possible) {
            List<String> here = differences(each.regions(), regions);
            if (here.isEmpty()) {
                return each;
            }
            differences.add(here.size() + " such as " + here.getFirst());
        }
        throw new AssertionError(
                "Neither what was acknowledged nor that with the rest: " + differences);
    }

    private static List<String> differences(
            SortedMap<String, KnownRegion> expected, SortedMap<String, KnownRegion> actual) {
        List<String> differences = new ArrayList<>();
        Map<String, KnownRegion> rest = new HashMap<>(actual);
        expected.forEach(
                (ars, region) -> {
                    KnownRegion there = rest.remove(ars);
                    if (!region.equals(there)) {
                        differences.add("expected " + region + " but was " + there);
                    }
                });
        rest.values().forEach(region -> differences.add("unexpected " + region));
        return differences;
    }

    /** The entities themselves, not their log: those that changed, and some of the others. */
    private void checkDetails(CatalogClient client, SortedMap<String, KnownRegion> regions)
            throws IOException, InterruptedException {
        List<KnownRegion> sample = new ArrayList<>(sample(List.copyOf(regions.values())));
        sample.addAll(
                sample(regions.values().stream().filter(region -> !region.exists()).toList()));
        sample.add(Objects.requireNonNull(regions.get(BUND)));
        for (KnownRegion region : sample) {
            JsonNode detail = client.json(API + "regions/" + region.ars());
            JsonNode record = Objects.requireNonNull(history.newest("region").get(region.ars()));
            ((ObjectNode) detail).remove("ancestors");
            assertThat(detail).isEqualTo(record);
        }
    }

    /** The routing table explains with the same names and parents, and follows the successors. */
    private void checkRouting(CatalogClient client, SortedMap<String, KnownRegion> regions)
            throws IOException, InterruptedException {
        for (KnownRegion region :
                sample(regions.values().stream().filter(KnownRegion::isGemeinde).toList())) {
            JsonNode answer =
                    client.json(API + "routes?leikaKey=99038003017001&ars=" + region.ars());
            KnownRegion answering = region;
            if (!region.exists()) {
                JsonNode retired = answer.path("retired");
                assertThat(retired.path("validTo").asText()).isEqualTo(region.validTo());
                assertThat(
                                retired.path("successors")
                                        .valueStream()
                                        .map(s -> s.path("ars").asText()))
                        .as(answer.toString())
                        .containsExactlyElementsOf(region.successors());
                if (!region.successors().isEmpty()) {
                    answering = Objects.requireNonNull(regions.get(region.successors().getFirst()));
                }
            }
            List<String> tried = new ArrayList<>();
            for (KnownRegion above = answering;
                    above != null;
                    above = regions.get(above.parent())) {
                tried.add(above.ars() + " " + above.name());
            }
            assertThat(
                            answer.path("explanation")
                                    .valueStream()
                                    .map(
                                            s ->
                                                    s.path("ars").asText()
                                                            + " "
                                                            + s.path("name").asText()))
                    .as(answer.toString())
                    .containsExactlyElementsOf(tried);
        }
    }

    private List<KnownRegion> sample(List<KnownRegion> regions) {
        List<KnownRegion> shuffled = new ArrayList<>(regions);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
    }
}
