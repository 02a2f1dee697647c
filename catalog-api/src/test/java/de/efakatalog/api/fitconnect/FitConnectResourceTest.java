package de.efakatalog.api.fitconnect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FitConnectResourceTest extends CatalogTest {

    private static ValidatableResponse ask(String target) {
        return given().urlEncodingEnabled(false).get("/routing" + target).then();
    }

    private static ValidatableResponse areas(String query) {
        return ask("/v2/areas?areaSearchexpression=" + query).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"v1, 1", "v2, 2"})
    void saysWhichVersionItSpeaks(String version, int major) {
        ask("/" + version + "/info")
                .statusCode(200)
                .contentType("application/json")
                .header("Catalog-Position", matchesPattern("[1-9][0-9]*"))
                .body("$", aMapWithSize(1))
                .body("version", equalTo(java.util.Map.of("major", major, "minor", 0, "patch", 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leikaKey=99999999999999&ars=09",
                "leikaKey=99050012104000&ars=099999999999",
                "leikaKey=99050012104000&ars=00",
                "leikaKey=99050012104000&areaId=1024",
                "leikaKey=99050012104000&areaId=00000000000000000000000000000000000000000001"
            })
    void findsNothingWithoutComplaint(String query) {
        ask("/v1/routes?" + query)
                .statusCode(200)
                .contentType("application/json")
                .header("Catalog-Position", matchesPattern("[1-9][0-9]*"))
                .body("count", equalTo(0))
                .body("offset", equalTo(0))
                .body("totalCount", equalTo(0))
                .body("routes", empty());
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        ask("/v2/routes?leikaKey=99999999999999&ars=09&x=1&x=2&apiKey=").statusCode(200);
    }

    @Test
    void namesAllViolationsAtOnce() {
        ask("/v2/routes?leikaKey=9905001210400&ars=09&ags=9&offset=-1&limit=0")
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/constraint-violation"))
                .body("title", equalTo("Constraint Violation"))
                .body("status", equalTo(400))
                .body("detail", equalTo("5 parameters cannot be used as they are."))
                .body("instance", nullValue())
                .body("errors", nullValue())
                .body("violations.field", contains("leikaKey", "ags", "ags", "offset", "limit"))
                .body("violations[0].message", equalTo("must be 99 followed by twelve digits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/problem+json",
                "*/*",
                "application/*",
                "application/json, application/problem+json",
                "text/html, */*;q=0.1"
            })
    void answersOldClientsWithJson(String accepted) {
        given().header("Accept", accepted)
                .get("/routing/v1/areas?areaSearchexpression=Hanau")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v2/routes, text/html, 406, not-acceptable",
        "GET, /v3/routes, */*, 404, not-found",
        "GET, /v2/nothing, */*, 404, not-found",
        "GET, /, */*, 404, not-found",
        "POST, /v2/routes, */*, 405, method-not-allowed",
        "DELETE, /v1/info, */*, 405, method-not-allowed",
        "GET, /v2/areas?areaSearchexpression=%FF%FE, */*, 400, malformed-request",
        "GET, /v2/areas?areaSearchexpression=a%00b, */*, 400, malformed-request",
        "GET, /v2/info, nonsense, 400, malformed-request"
    })
    void refusesWithAProblemDocument(
            String method, String target, String accepted, int status, String type) {
        given().urlEncodingEnabled(false)
                .header("Accept", accepted)
                .request(method, "/routing" + target)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", matchesPattern(".+"))
                .body("instance", nullValue());
    }

    @Test
    void findsAreasByAllTheirTerms() {
        areas("Frankfurt&areaSearchexpression=Main")
                .body("areas.name", hasItem(containsString("Frankfurt am Main")))
                .body(
                        "areas.find { it.name == 'Frankfurt am Main, Stadt' }.id",
                        matchesPattern("[1-9][0-9]*"));
        areas("Frankfurt&areaSearchexpression=Oder&areaSearchexpression=Main")
                .body("totalCount", equalTo(0))
                .body("areas", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M%C3%BCllheim",
                "Mu%CC%88llheim",
                "Muellheim",
                "M%C3%9CLLHEIM",
                "m%C3%BCll*im"
            })
    void findsUmlautsHoweverTheyAreWritten(String term) {
        areas(term).body("areas.name", hasItem(containsString("Müllheim")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halle%20(Saale)",
                "Halle+%28Saale%29",
                "Halle,%20Saale",
                "halle-saale",
                "*alle*aal*"
            })
    void findsNamesWithSpacesAndPunctuation(String term) {
        areas(term).body("areas.name", hasItem(containsString("Halle (Saale)")));
    }

    @Test
    void takesACommaAsPartOfATerm() {
        areas("Halle,Hanau").body("totalCount", equalTo(0));
        areas("Hanau,Br%C3%BCder").body("areas.name", hasItem(containsString("Hanau")));
    }

    @Test
    void findsTheGemeindeOfAPostcode() {
        areas("80331")
                .body("areas", hasSize(1))
                .body("areas[0].name", containsString("München"))
                .body("areas[0].id", equalTo("6091620000000"));
    }

    @Test
    void pagesThroughAreas() {
        ValidatableResponse whole = areas("*burg*&limit=500");
        int total = whole.extract().path("totalCount");
        String third = whole.extract().path("areas[2].id");

        assertThat(total).isGreaterThan(100);
        areas("*burg*")
                .body("count", equalTo(100))
                .body("areas", hasSize(100))
                .body("totalCount", equalTo(total));
        areas("*burg*&offset=2&limit=1")
                .body("count", equalTo(1))
                .body("offset", equalTo(2))
                .body("areas[0].id", equalTo(third));
        areas("*burg*&offset=2147483647&limit=500")
                .body("count", equalTo(0))
                .body("offset", equalTo(2147483647))
                .body("totalCount", equalTo(total))
                .body("areas", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-1", "99999999999999999999", "x", "1.5", ""})
    void refusesAnOffsetBeyond32Bits(String offset) {
        ask("/v2/areas?areaSearchexpression=Hanau&offset=" + offset)
                .statusCode(400)
                .body("violations.field", contains("offset"));
    }

    @Test
    void refusesToSearchForNothing() {
        ask("/v2/areas").statusCode(400).body("violations.field", contains("areaSearchexpression"));
        for (String terms : List.of("=", "=Hanau&areaSearchexpression=", "")) {
            ask("/v2/areas?areaSearchexpression" + terms)
                    .statusCode(400)
                    .body("violations.field", contains("areaSearchexpression"))
                    .body(
                            "violations[0].message",
                            equalTo("is empty; give a value or leave it out"));
        }
    }

    @Test
    void refusesEmptyKeysOnce() {
        ask("/v2/routes?leikaKey=&ars=&offset=&limit&x=")
                .statusCode(400)
                .body("violations.field", contains("leikaKey", "ars", "offset", "limit"));
    }

    @Test
    void answersHeadWithoutABody() {
        assertThat(given().head("/routing/v2/info").then().statusCode(200).extract().asByteArray())
                .isEmpty();
    }
}
