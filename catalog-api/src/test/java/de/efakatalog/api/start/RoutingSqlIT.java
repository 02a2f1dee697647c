package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand random questions (a third of them in the short form) over the real seed, answered by
 * the routing table and by a query on the tables of the registry that was written from the rules
 * alone.
 *
 * <p>Before that a quarter of mergers, splits and new Gemeinden and some hundred responsibilities
 * with validity are imported, because the seed knows no yesterday.
 */
class RoutingSqlIT {

    private static final int QUESTIONS = Boolean.getBoolean("catalog.verify") ? 10_000 : 3_000;
    private static final int AT_ONCE = 500;
    private static final int TURNOVER = 25;
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
    private static final long SEED = 20261122;

    @Test
    void theTableAnswersAsTheDatabaseDoes(@TempDir Path folder) throws Exception {
        Path data = SeededDirectory.copyInto(folder);
        try (RunningCatalog catalog = RunningCatalog.startReady(data)) {
            Random random = new Random(SEED);
            RandomPlaces places = disturb(catalog, random);
            RandomQuestions questions = new RandomQuestions(places, random);
            Tally tally = new Tally();
            try (Connection database = EmbeddedDatabase.connect(data)) {
                SqlRouting sql = new SqlRouting(database);
                for (int block = 0; block < QUESTIONS / AT_ONCE; block++) {
                    compare(catalog.client(), sql, questions.next(AT_ONCE), tally);
                }
            }
            // otherwise the questions were too easy
            assertThat(tally.routed).isGreaterThan(QUESTIONS / 10);
            assertThat(tally.candidates).isGreaterThan(QUESTIONS / 50);
            assertThat(tally.unknown).isGreaterThan(QUESTIONS / 50);
            assertThat(tally.retired).isGreaterThan(QUESTIONS / 50);
        } finally {
            RunningCatalog.killPostgres(data);
        }
    }

    /** What kinds of answers came. */
    private static final class Tally {
        private int routed;
        private int candidates;
        private int unknown;
        private int retired;
    }

    private static RandomPlaces disturb(RunningCatalog catalog, Random random)
            throws IOException, InterruptedException {
        OperatorClient operator = catalog.operator();
        RegionQuarter quarter = RegionQuarter.seeded(AS_OF.minusDays(1)).next(random, TURNOVER);
        operator.complete("regions", quarter.file());
        RandomPlaces places = new RandomPlaces(quarter, random);
        operator.complete("successors", places.successors(AS_OF));
        JsonNode imported = operator.complete("responsibilities", places.responsibilities(AS_OF));
        catalog.client()
                .json(
                        "/api/v1/routes?leikaKey=99050012104000&ars=09",
                        "Catalog-Await-Position",
                        imported.path("position").asText());
        return places;
    }

    private static void compare(
            CatalogClient client, SqlRouting sql, List<RandomQuestions.Question> block, Tally tally)
            throws Exception {
        List<SqlRouting.Expected> expected = sql.answer(block);
        JsonNode items = ask(client, block);
        assertThat(items).hasSize(block.size());
        for (int i = 0; i < block.size(); i++) {
            JsonNode item = items.get(i);
            SqlRouting.Expected should = expected.get(i);
            String problem = item.path("problem").path("type").asText("");
            assertThat(
                            new SqlRouting.Expected(
                                    !problem.endsWith("/unknown-service"),
                                    regions(item, should),
                                    texts(item.path("routes"), "responsibility")))
                    .as("%s answered %s", block.get(i), item)
                    .isEqualTo(should);
            tally.routed += item.path("routes").isEmpty() ? 0 : 1;
            tally.candidates += item.path("candidates").isEmpty() ? 0 : 1;
            tally.unknown += problem.isEmpty() ? 0 : 1;
            tally.retired += item.path("retired").isObject() ? 1 : 0;
        }
    }

    /** An unknown service is said before anybody looks for the place. */
    private static String regions(JsonNode item, SqlRouting.Expected should) {
        if (!should.serviceKnown()) {
            return should.regions();
        }
        return item.path("region").isObject()
                ? item.path("region").path("ars").asText()
                : item.path("candidates")
                        .valueStream()
                        .map(candidate -> candidate.path("ars").asText())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static String texts(JsonNode items, String field) {
        return items.valueStream()
                .map(item -> item.path(field).asText())
                .collect(Collectors.joining(" "));
    }

    private static JsonNode ask(CatalogClient client, List<RandomQuestions.Question> block)
            throws IOException, InterruptedException {
        ArrayNode questions = JsonNodeFactory.instance.arrayNode();
        for (RandomQuestions.Question question : block) {
            ObjectNode node = questions.addObject();
            node.put("leikaKey", question.service());
            node.put(question.form(), question.place());
            node.put("at", question.day().toString());
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("questions", questions);
        HttpResponse<String> answer = client.postJson("/api/v1/routes/batch", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return client.parse(answer.body()).path("items");
    }
}
