package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.Collator;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer finds in the packaged application with the facts that it ships with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedAcceptanceIT {

    private static final String API = "/api/v1/";
    private static final String BUND = "000000000000";
    private static final String SEASONAL_SHORT_TIME = "99038003017001";
    private static final String TRADE_REGISTRATION = "99050012104000";
    private static final int GEMEINDEN = 10_952;
    private static final int INHABITANTS = 83_577_140;
    private static final int GEMEINDEN_OF_EACH_LAND = 5;

    private Path data;
    private RunningCatalog catalog;
    private CatalogClient client;
    private SeededRegions regions;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        data = SeededDirectory.copyInto(folder);
        catalog = RunningCatalog.start(data);
        client = catalog.client();
        regions = SeededRegions.read();
        catalog.awaitReady();
    }

    @AfterAll
    void end() throws IOException {
        catalog.close();
        RunningCatalog.killPostgres(data);
    }

    @Test
    void findsTheDrivingLicence() throws Exception {
        JsonNode found = client.json(API + "services?q=f%C3%BChrerschein");

        assertThat(texts(found.path("items"), "key")).contains("99023001000000");
        assertThat(texts(found.path("items"), "title")).contains("Führerschein");
        assertThat(found.path("total").path("relation").asText()).isEqualTo("eq");
    }

    @ParameterizedTest
    @CsvSource({
        "services, 6036",
        "ozg-services, 557",
        "regions, 15988",
        "regions?level=land, 16",
        "regions?level=regierungsbezirk, 29",
        "regions?level=kreis, 400",
        "regions?level=gemeindeverband, 4590",
        "regions?level=gemeinde, 10952",
        "implementations, 16",
        "organisations, 57"
    })
    void holdsAllThatTheSeedHas(String list, long expected) throws Exception {
        assertThat(client.json(API + list).path("total").path("value").longValue())
                .isEqualTo(expected);
    }

    @Test
    void hasLeikaServicesAndServicesWithAKeyOfItsOwn() throws Exception {
        List<String> keys =
                client.all(API + "services").stream().map(s -> s.path("key").asText()).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.stream().filter(key -> key.matches("99\\d{12}"))).hasSize(5_600);
        assertThat(keys.stream().filter(key -> key.matches("[a-z].*"))).hasSize(436);
    }

    @Test
    void knowsHowManyPeopleLiveInGermany() throws Exception {
        assertThat(client.json(API + "regions/" + BUND).path("population").intValue())
                .isEqualTo(INHABITANTS);
        long sum = 0;
        for (JsonNode gemeinde : client.all(API + "regions?level=gemeinde")) {
            sum += gemeinde.path("population").longValue();
        }
        assertThat(sum).isEqualTo(INHABITANTS);
    }

    @Test
    void listsEveryGemeindeAsJsonLinesInGermanOrder() throws Exception {
        List<JsonNode> listed = client.all(API + "regions?level=gemeinde");

        assertThat(listed).hasSize(GEMEINDEN);
        for (JsonNode region : listed) {
            assertThat(KnownRegion.of(region))
                    .isEqualTo(regions.known(region.path("ars").asText()));
        }
        assertGermanOrder(listed.stream().map(region -> region.path("name").asText()).toList());
    }

    @Test
    void listsEveryGemeindeAsCsvPageByPage() throws Exception {
        Map<String, String> names = new TreeMap<>();
        List<String> inOrder = new ArrayList<>();
        String next = API + "regions?level=gemeinde&limit=100";
        int pages = 0;
        while (next != null) {
            HttpResponse<String> page = client.get(next, "Accept", "text/csv");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type"))
                    .contains("text/csv;charset=UTF-8");
            try (CSVParser rows = SeedTable.parse(new StringReader(page.body()))) {
                for (CSVRecord row : rows) {
                    names.put(row.get("ars"), row.get("name"));
                    inOrder.add(row.get("name"));
                }
            }
            pages++;
            next =
                    page.headers()
                            .firstValue("Link")
                            .map(link -> link.substring(1, link.indexOf('>')))
                            .orElse(null);
        }

        assertThat(pages).isEqualTo(110);
        assertThat(inOrder).hasSize(GEMEINDEN);
        assertThat(names).hasSize(GEMEINDEN);
        names.forEach((ars, name) -> assertThat(name).isEqualTo(regions.known(ars).name()));
        assertGermanOrder(inOrder);
    }

    private static void assertGermanOrder(List<String> names) {
        Collator german = Collator.getInstance(Locale.GERMAN);
        for (int i = 1; i < names.size(); i++) {
            assertThat(german.compare(names.get(i - 1), names.get(i)))
                    .as("%s before %s", names.get(i - 1), names.get(i))
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theBundAnswersForEveryGemeindeAndExplainsEachLevel() throws Exception {
        for (KnownRegion gemeinde : regions.someOfEachLand(GEMEINDEN_OF_EACH_LAND)) {
            JsonNode answer = routes(SEASONAL_SHORT_TIME, "ars=" + gemeinde.ars());

            assertThat(answer.path("region").path("ars").asText()).isEqualTo(gemeinde.ars());
            JsonNode route = answer.path("routes").path(0);
            assertThat(route.path("authority").path("id").asText()).isEqualTo("bund");
            assertThat(route.path("matched").path("ars").asText()).isEqualTo(BUND);
            assertThat(route.path("onlineService").path("url").asText())
                    .isEqualTo("https://www.arbeitsagentur.de/eservices");
            assertThat(texts(answer.path("explanation"), "ars"))
                    .isEqualTo(regions.upwards(gemeinde));
            assertThat(texts(answer.path("explanation"), "name"))
                    .isEqualTo(
                            regions.upwards(gemeinde).stream()
                                    .map(ars -> regions.known(ars).name())
                                    .toList());
            List<String> outcomes = texts(answer.path("explanation"), "outcome");
            assertThat(outcomes.getLast()).isEqualTo("matched");
            assertThat(outcomes.subList(0, outcomes.size() - 1)).containsOnly("none");
        }
    }

    @Test
    void aPostcodeOfOneGemeindeIsAnsweredWithItsOffice() throws Exception {
        JsonNode answer = routes(TRADE_REGISTRATION, "postcode=80331");

        assertThat(answer.path("region").path("ars").asText()).isEqualTo("091620000000");
        JsonNode route = answer.path("routes").path(0);
        assertThat(route.path("authority").path("id").asText()).isEqualTo("muenchen-10546");
        assertThat(route.path("matched").path("level").asText()).isEqualTo("gemeinde");
    }

    @Test
    void aPostcodeOfManyGemeindenIsAnsweredWithCandidates() throws Exception {
        JsonNode answer = routes(TRADE_REGISTRATION, "postcode=54636");

        assertThat(answer.path("routes")).isEmpty();
        assertThat(answer.path("region").isNull()).isTrue();
        Set<String> expected = new HashSet<>();
        for (CSVRecord row : SeedTable.rows("postcodes.csv")) {
            if ("54636".equals(row.get("postcode"))) {
                expected.add(row.get("ars"));
            }
        }
        assertThat(expected).hasSize(39);
        assertThat(texts(answer.path("candidates"), "ars"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertGermanOrder(texts(answer.path("candidates"), "name"));
    }

    @Test
    void moenchengladbachProvidesThePassierscheinAndTwoCitiesReuseIt() throws Exception {
        JsonNode provided = client.json(API + "implementations?provider=stadt-moenchengladbach");
        JsonNode reports = client.json(API + "implementations/passierschein-a38/reported-reuse");

        assertThat(texts(provided.path("items"), "id")).containsExactly("passierschein-a38");
        assertThat(provided.path("items").path(0).path("provider").path("name").asText())
                .isEqualTo("Stadt Mönchengladbach");
        List<String> places =
                texts(reports.path("items"), "region").stream()
                        .map(ars -> regions.known(ars).name())
                        .toList();
        assertThat(places).containsExactlyInAnyOrder("Wiesbaden, Landeshauptstadt", "Mainz, Stadt");
    }

    @ParameterizedTest
    @CsvSource({
        "050000000000, 05",
        "051000000000, 051",
        "053340000000, 05334",
        "051160000000, 051160000000",
        "09162000, 091620000000",
        "05116000, 051160000000"
    })
    void understandsPaddedKeysAndTheAgs(String given, String meant) throws Exception {
        assertThat(client.json(API + "regions/" + given).path("ars").asText()).isEqualTo(meant);
    }

    @Test
    void theChangeFeedHasNoGapsAndEndsAtThePosition() throws Exception {
        AtomicLong last = new AtomicLong();
        long position =
                client.changes(
                        change ->
                                assertThat(change.path("seq").longValue())
                                        .isEqualTo(last.incrementAndGet()));

        assertThat(position).isEqualTo(last.get()).isGreaterThan(30_000);
        assertThat(position(client.get(API + "regions/01"))).isEqualTo(position);
        assertThat(position(client.get(API + "services"))).isEqualTo(position);
        assertThat(position(client.get(API + "routes?leikaKey=99050012104000&postcode=80331")))
                .isEqualTo(position);
    }

    private static long position(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Catalog-Position").orElseThrow();
    }

    @Test
    void aKnownVersionIsNotSentAgain() throws Exception {
        String path = API + "regions/091620000000";
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> known = client.get(path, "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("ETag")).contains(tag);
        assertThat(client.get(path, "If-None-Match", "\"0\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aPositionCanBeAwaited() throws Exception {
        long position = position(client.get(API + "regions/01"));

        for (String path : List.of("services?limit=1", "regions/01", "ozg-services?limit=1")) {
            HttpResponse<String> there =
                    client.get(API + path, "Catalog-Await-Position", Long.toString(position));
            assertThat(there.statusCode()).isEqualTo(200);
            HttpResponse<String> beyond =
                    client.get(API + path, "Catalog-Await-Position", Long.toString(position + 1));
            assertThat(beyond.statusCode()).isEqualTo(503);
            assertThat(client.parse(beyond.body()).path("type").asText())
                    .isEqualTo("/problems/position-not-reached");
        }
    }

    private JsonNode routes(String service, String place) throws IOException, InterruptedException {
        return client.json(API + "routes?leikaKey=" + service + "&" + place);
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asText()).toList();
    }
}
