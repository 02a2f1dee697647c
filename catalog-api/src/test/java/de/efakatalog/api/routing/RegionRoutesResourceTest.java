package de.efakatalog.api.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegionRoutesResourceTest extends CatalogTest {

    private static final String MUENCHEN = "/api/v1/regions/091620000000/responsibilities";
    private static final int AT_THE_BUND = 374;
    private static final int IN_MUENCHEN = 237;

    @Test
    void listsWhoServesTheBundFromTheLevelItComesFrom() {
        given().get("/api/v1/regions/000000000000/responsibilities")
                .then()
                .statusCode(200)
                .header("Catalog-Position", matchesPattern("[1-9][0-9]*"))
                .header("Vary", equalTo("Accept"))
                .body("region.level", equalTo("bund"))
                .body("at", matchesPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}"))
                .body("candidates", empty())
                .body("retired", nullValue())
                .body("items", hasSize(20))
                .body("items[0].matched.level", equalTo("bund"))
                .body("items[0].service", matchesPattern("99[0-9]{12}"))
                .body("items[0].source.registry", equalTo("local"))
                .body("total.value", equalTo(AT_THE_BUND))
                .body("total.relation", equalTo("eq"));
    }

    @Test
    void leadsFromPageToPageThroughEverythingOnce() {
        List<String> paged = new ArrayList<>();
        List<String> services = new ArrayList<>();
        String next = MUENCHEN + "?limit=100";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            paged.addAll(page.<List<String>>path("items.responsibility"));
            services.addAll(page.<List<String>>path("items.service"));
            next = page.path("next");
            assertThat(page.header("Link"))
                    .isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }
        assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThan(IN_MUENCHEN);
        assertThat(services).isSorted();
        assertThat(lines())
                .extracting(line -> line.path("responsibility").asText())
                .isEqualTo(paged);
    }

    private static List<JsonNode> lines() {
        Response all = given().header("Accept", "application/x-ndjson").get(MUENCHEN);
        assertThat(all.contentType()).startsWith("application/x-ndjson");
        return new String(all.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(RegionRoutesResourceTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            return Assertions.fail("no JSON: " + line, e);
        }
    }

    @Test
    void saysOfEachServiceWhatTheSingleQuestionSays() {
        Response page = given().queryParam("limit", 100).get(MUENCHEN);
        List<Map<String, Object>> items = page.path("items");
        for (String service : List.of(first(items, "gemeinde"), first(items, "bund"))) {
            List<Object> routes =
                    given().queryParam("leikaKey", service)
                            .queryParam("ars", "091620000000")
                            .get("/api/v1/routes")
                            .path("routes");
            List<Object> listed =
                    lines().stream()
                            .filter(line -> line.path("service").asText().equals(service))
                            .map(RegionRoutesResourceTest::withoutService)
                            .toList();
            assertThat(listed).isEqualTo(routes);
        }
    }

    private static String first(List<Map<String, Object>> items, String level) {
        return items.stream()
                .filter(
                        item ->
                                item.get("matched") instanceof Map<?, ?> matched
                                        && Objects.equals(matched.get("level"), level))
                .map(item -> String.valueOf(item.get("service")))
                .findFirst()
                .orElseThrow();
    }

    private static Object withoutService(JsonNode line) {
        Map<?, ?> route = new ObjectMapper().convertValue(line, Map.class);
        route.remove("service");
        return route;
    }

    @Test
    void writesThePageAsCsv() {
        Response answer = given().header("Accept", "text/csv").queryParam("limit", 2).get(MUENCHEN);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        List<String> lines =
                new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "service,responsibility,authority.id,authority.name,implementation.id,"
                                + "implementation.name,onlineService.url,onlineService.title,"
                                + "destination,matched.ars,matched.level,source.registry,"
                                + "source.record,source.validFrom,source.updatedAt");
        assertThat(answer.header("Link")).contains("cursor=").endsWith("; rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "09,09,land",
        "090000000000,09,land",
        "09162,09162,kreis",
        "091620000000,091620000000,gemeinde",
        "000000000000,000000000000,bund"
    })
    void takesAnArsOfEveryLength(String ars, String expected, String level) {
        given().queryParam("limit", 1)
                .get("/api/v1/regions/" + ars + "/responsibilities")
                .then()
                .statusCode(200)
                .body("region.ars", equalTo(expected))
                .body("region.level", equalTo(level));
    }

    @Test
    void answersForTheDayAskedAbout() {
        given().queryParam("at", "2026-03-31")
                .get(MUENCHEN)
                .then()
                .statusCode(200)
                .body("at", equalTo("2026-03-31"))
                .body("region.name", startsWith("München"));
    }

    @Test
    void refusesTheCursorOfAnotherQuestion() {
        String cursor =
                given().queryParam("limit", 1)
                        .get(MUENCHEN)
                        .<String>path("next")
                        .replaceAll(".*cursor=", "");
        for (String other :
                List.of(
                        "/api/v1/regions/09/responsibilities?cursor=" + cursor,
                        MUENCHEN + "?at=2026-03-31&cursor=" + cursor,
                        "/api/v1/regions?cursor=" + cursor)) {
            assertThat(given().urlEncodingEnabled(false).get(other).statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
        assertThat(
                        given().urlEncodingEnabled(false)
                                .get(MUENCHEN + "?limit=50&cursor=" + cursor)
                                .statusCode())
                .isEqualTo(200);
    }
}
