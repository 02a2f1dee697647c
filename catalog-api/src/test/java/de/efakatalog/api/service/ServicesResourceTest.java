package de.efakatalog.api.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServicesResourceTest extends CatalogTest {

    private static final String SERVICES = "/api/v1/services";

    @Test
    void findsAServiceByAGermanWord() {
        given().queryParam("q", "führerschein")
                .when()
                .get(SERVICES)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Catalog-Position", matchesPattern("[1-9][0-9]*"))
                .body("total.relation", equalTo("eq"))
                .body("items.key", everyItem(matchesPattern("99[0-9]{12}|[a-z].*")));
    }

    @Test
    void findsTheSameForADecomposedUmlaut() {
        int composed = given().queryParam("q", "führerschein").get(SERVICES).path("total.value");
        int decomposed =
                given().queryParam("q", "fu\u0308hrerschein").get(SERVICES).path("total.value");
        assertThat(composed).isPositive();
        assertThat(decomposed).isEqualTo(composed);
    }

    @Test
    void walksAllPagesOfAFilterOnce() {
        Set<String> keys = new HashSet<>();
        String page = SERVICES + "?typ=1&limit=100";
        int total = 0;
        int seen = 0;
        while (page != null) {
            Response answer = given().urlEncodingEnabled(false).get(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            total = answer.path("total.value");
            List<String> items = answer.path("items.key");
            seen += items.size();
            keys.addAll(items);
            page = answer.path("next");
            assertThat(answer.header("Link"))
                    .isEqualTo(page == null ? null : "<" + page + ">; rel=\"next\"");
        }
        assertThat(total).isGreaterThan(100);
        assertThat(seen).isEqualTo(total);
        assertThat(keys).hasSize(total);
    }

    @Test
    void narrowsDownByTypeAndImplementation() {
        given().queryParam("implemented", "true")
                .when()
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body("items.key", hasItem("passierschein-a38"));
        given().queryParam("typ", "2b")
                .when()
                .get(SERVICES)
                .then()
                .body("items.typisierung", everyItem(hasItem("2b")));
    }

    @Test
    void readsOneServiceWithItsVersion() {
        when().get(SERVICES + "/99050012104000")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Catalog-Position", notNullValue())
                .body("key", equalTo("99050012104000"))
                .body("title", notNullValue())
                .body("registry", equalTo("local"))
                .body("version", equalTo(1))
                .body("validFrom", nullValue());
    }

    @Test
    void saysThatTheReaderHasThisVersion() {
        for (String condition : List.of("\"1\"", "W/\"1\"", "\"7\", \"1\"", "*")) {
            given().header("If-None-Match", condition)
                    .when()
                    .get(SERVICES + "/99050012104000")
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo("\"1\""))
                    .body(equalTo(""));
        }
        given().header("If-None-Match", "\"2\"")
                .when()
                .get(SERVICES + "/99050012104000")
                .then()
                .statusCode(200);
    }

    @Test
    void knowsOwnRecordsByTheRegistrysNameToo() {
        when().get(SERVICES + "/99050012104000@local").then().statusCode(200);
        when().get(SERVICES + "/99050012104000@elsewhere")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void saysThatAServiceIsUnknown() {
        when().get(SERVICES + "/99999999999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Catalog-Position", notNullValue())
                .body("type", equalTo("/problems/unknown-service"))
                .body("instance", equalTo("/api/v1/services/99999999999999"));
    }

    @Test
    void reportsAllDefectsAtOnce() {
        given().queryParam("limit", "0")
                .queryParam("implemented", "ja")
                .queryParam("seite", "2")
                .when()
                .get(SERVICES)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains("seite", "implemented", "limit"));
    }

    @Test
    void answersHeadAndOptions() {
        when().head(SERVICES + "/99050012104000")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body(equalTo(""));
        when().head(SERVICES).then().statusCode(200).header("Catalog-Position", notNullValue());
        given().header("Accept", "application/x-ndjson")
                .when()
                .head(SERVICES)
                .then()
                .statusCode(200);
        when().options(SERVICES).then().statusCode(200).header("Allow", matchesPattern(".*GET.*"));
    }

    @Test
    void letsPagesOfOtherOriginsRead() {
        given().header("Origin", "https://kommune.example")
                .when()
                .get(SERVICES + "?limit=1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue())
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void waitsForAPositionOrSaysThatItWasNotReached() {
        long position =
                Long.parseLong(when().get(SERVICES + "?limit=1").header("Catalog-Position"));
        given().header("Catalog-Await-Position", position)
                .when()
                .get(SERVICES + "?limit=1")
                .then()
                .statusCode(200);
        for (String path : List.of("?limit=1", "/99050012104000")) {
            given().header("Catalog-Await-Position", position + 1_000_000)
                    .when()
                    .get(SERVICES + path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("1"))
                    .body("type", equalTo("/problems/position-not-reached"));
        }
    }
}
