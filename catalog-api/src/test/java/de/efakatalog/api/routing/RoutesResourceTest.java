package de.efakatalog.api.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutesResourceTest extends CatalogTest {

    private static final String ROUTES = "/api/v1/routes";

    @Test
    void answersWithTheOnlineServiceOfTheBundAndExplainsEveryLevel() {
        given().queryParam("leikaKey", "99038003017001")
                .queryParam("ars", "051160000000")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(200)
                .header("Catalog-Position", matchesPattern("[1-9][0-9]*"))
                .body("leikaKey", equalTo("99038003017001"))
                .body("at", matchesPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}"))
                .body("region.ars", equalTo("051160000000"))
                .body("region.level", equalTo("gemeinde"))
                .body("candidates", empty())
                .body("routes[0].onlineService.url", startsWith("http"))
                .body("routes[0].matched.ars", equalTo("000000000000"))
                .body("routes[0].matched.level", equalTo("bund"))
                .body("routes[0].source.registry", equalTo("local"))
                .body("routes[0].source.record", notNullValue())
                .body("routes[0].source.updatedAt", notNullValue())
                .body("routes[0].authority.id", notNullValue())
                .body("routes[0].destination", nullValue())
                .body(
                        "explanation.ars",
                        contains("051160000000", "051160000", "05116", "051", "05", "000000000000"))
                .body(
                        "explanation.outcome",
                        contains("none", "none", "none", "none", "none", "matched"));
    }

    @Test
    void answersWithTheOfficeOfMuenchenForAPostcode() {
        given().queryParam("leikaKey", "99050012104000")
                .queryParam("postcode", "80331")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(200)
                .body("region.name", startsWith("München"))
                .body("routes[0].authority.name", notNullValue())
                .body("routes[0].matched.ars", equalTo("091620000000"))
                .body("explanation[0].outcome", equalTo("matched"));
    }

    @Test
    void answersWithCandidatesForAPostcodeOfSeveralGemeinden() {
        given().queryParam("leikaKey", "99050012104000")
                .queryParam("postcode", "54636")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(200)
                .body("region", nullValue())
                .body("candidates", hasSize(39))
                .body("routes", empty());
    }

    @Test
    void saysWhatIsUnknown() {
        given().queryParam("leikaKey", "99999999999999")
                .queryParam("ars", "09")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-service"));
        given().queryParam("leikaKey", "99050012104000")
                .queryParam("postcode", "00000")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-region"));
    }

    @Test
    void namesEverythingThatIsWrongWithAQuestion() {
        given().queryParam("leikaKey", "9905001210400")
                .queryParam("ars", "091620000000")
                .queryParam("postcode", "80331")
                .queryParam("at", "2026-02-30")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains("leikaKey", "at", "postcode"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE,de;q=0.9,en;q=0.8|de|In der Gemeinde Mönchengladbach ist ",
                "en-US,en;q=0.9|en|In the municipality (Gemeinde) of Mönchengladbach, ",
                "*|de|In der Gemeinde Mönchengladbach ist "
            })
    void explainsInSentences(String accepted, String language, String beginning) {
        given().header("Accept-Language", accepted)
                .queryParam("leikaKey", "99038003017001")
                .queryParam("ars", "051160000000")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(language))
                .header("Vary", equalTo("Accept-Language"))
                .body("explanation", hasSize(6))
                .body("explanation[0].sentence", startsWith(beginning))
                .body("explanation.sentence", everyItem(endsWith(".")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de;q=0", ";;,q=;", "x"})
    void leavesSentencesOutForOtherLanguages(String accepted) {
        given().header("Accept-Language", accepted)
                .queryParam("leikaKey", "99038003017001")
                .queryParam("ars", "051160000000")
                .when()
                .get(ROUTES)
                .then()
                .statusCode(200)
                .header("Content-Language", nullValue())
                .header("Vary", equalTo("Accept-Language"))
                .body("explanation.sentence", everyItem(nullValue()));
    }
}
