package de.efakatalog.api.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoutesBatchResourceTest extends CatalogTest {

    private static final String BATCH = "/api/v1/routes/batch";
    private static final String GEWERBE = "99050012104000";
    private static final String MUENCHEN = "091620000000";

    private static Response ask(String body) {
        return given().contentType("application/json").body(body).post(BATCH);
    }

    @Test
    void answersInTheOrderOfTheQuestions() {
        ask("""
                        {"questions": [
                          {"leikaKey": "99038003017001", "ars": "051160000000"},
                          {"leikaKey": "99050012104000", "postcode": "80331", "at": "2026-03-31"},
                          {"leikaKey": "99050012104000", "ags": "09162000"},
                          {"leikaKey": "99050012104000", "postcode": "54636"}
                        ]}
                        """)
                .then()
                .statusCode(200)
                .header("Catalog-Position", matchesPattern("[1-9][0-9]*"))
                .header("Vary", equalTo("Accept-Language"))
                .body("items", hasSize(4))
                .body("items[0].leikaKey", equalTo("99038003017001"))
                .body("items[0].region.ars", equalTo("051160000000"))
                .body("items[0].routes[0].matched.level", equalTo("bund"))
                .body("items[0].explanation", hasSize(6))
                .body("items[1].at", equalTo("2026-03-31"))
                .body("items[1].routes[0].matched.ars", equalTo(MUENCHEN))
                .body("items[2].region.name", startsWith("München"))
                .body("items[3].region", nullValue())
                .body("items[3].candidates", hasSize(39))
                .body("items[3].routes", empty())
                .body(
                        "items.problem",
                        contains(nullValue(), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void saysOfEachUnknownPartWhatItIsAndAnswersTheOthers() {
        ask("""
                        {"questions": [
                          {"leikaKey": "99999999999999", "ars": "09", "at": "2026-01-01"},
                          {"leikaKey": "99050012104000", "ars": "091620000000"},
                          {"leikaKey": "99050012104000", "postcode": "00000"}
                        ]}
                        """)
                .then()
                .statusCode(200)
                .body("items[0].leikaKey", equalTo("99999999999999"))
                .body("items[0].at", equalTo("2026-01-01"))
                .body("items[0].problem.type", equalTo("/problems/unknown-service"))
                .body("items[0].problem.status", equalTo(404))
                .body("items[0].problem.detail", endsWith("the key 99999999999999."))
                .body("items[0].routes", empty())
                .body("items[0].candidates", empty())
                .body("items[0].explanation", empty())
                .body("items[0].region", nullValue())
                .body("items[1].problem", nullValue())
                .body("items[1].routes[0].matched.ars", equalTo(MUENCHEN))
                .body("items[2].problem.type", equalTo("/problems/unknown-region"))
                .body("items[2].at", matchesPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}"));
    }

    @Test
    void answersEachItemAsTheSingleQuestionIsAnswered() {
        Map<String, Object> single =
                given().queryParam("leikaKey", GEWERBE)
                        .queryParam("ars", MUENCHEN)
                        .get("/api/v1/routes")
                        .path("$");
        Map<String, Object> item =
                ask("{\"questions\": [{\"leikaKey\": \"%s\", \"ars\": \"%s\"}]}"
                                .formatted(GEWERBE, MUENCHEN))
                        .path("items[0]");
        assertThat(item).containsEntry("problem", null);
        item.remove("problem");
        assertThat(item).isEqualTo(single);
    }

    @Test
    void answersAThousandQuestionsAndNoMore() {
        String question = "{\"leikaKey\": \"99050012104000\", \"ars\": \"09162\"}";
        List<String> questions = new ArrayList<>(java.util.Collections.nCopies(1000, question));
        ask("{\"questions\": [" + String.join(",", questions) + "]}")
                .then()
                .statusCode(200)
                .body("items", hasSize(1000));
        questions.add(question);
        ask("{\"questions\": [" + String.join(",", questions) + "]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questions"))
                .body("errors[0].detail", equalTo("has 1001 entries; at most 1000 are allowed"));
    }

    @Test
    void namesEverythingThatIsWrongByItsPlace() {
        ask("""
                        {"questions": [
                          {"leikaKey": "9905001210400", "ars": "09", "postcode": "80331"},
                          {"ars": 9, "at": "2026-02-30"},
                          7,
                          {"leikaKey": "99050012104000", "place/~": "x"},
                          {"leikaKey": "99050012104000", "ars": "09"}
                        ], "at": "2026-01-01"}
                        """)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", equalTo("9 values cannot be used as they are."))
                .body(
                        "errors.pointer",
                        contains(
                                "/at",
                                "/questions/2",
                                "/questions/0/leikaKey",
                                "/questions/0/postcode",
                                "/questions/1/ars",
                                "/questions/1/leikaKey",
                                "/questions/1/at",
                                "/questions/3/place~1~0",
                                "/questions/3/ars"));
    }

    @Test
    void namesOneHundredOfMoreDefects() {
        String questions = String.join(",", java.util.Collections.nCopies(150, "{}"));
        ask("{\"questions\": [" + questions + "]}")
                .then()
                .statusCode(400)
                .body("errors", hasSize(100))
                .body(
                        "detail",
                        equalTo("300 values cannot be used as they are; the first 100 are named."));
    }

    @Test
    void takesNullForNotGiven() {
        ask("""
                        {"questions": [{"leikaKey": "99050012104000", "ars": null, "ags": null,
                          "postcode": "80331", "at": null}]}
                        """)
                .then()
                .statusCode(200)
                .body("items[0].routes[0].matched.ars", equalTo(MUENCHEN));
    }

    @Test
    void explainsInTheLanguageThatIsAskedFor() {
        given().contentType("application/json")
                .header("Accept-Language", "fr, en;q=0.8, de;q=0.4")
                .body(
                        """
                        {"questions": [{"leikaKey": "99050012104000", "ars": "091620000000"}]}
                        """)
                .post(BATCH)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body(
                        "items[0].explanation[0].sentence",
                        startsWith("In the municipality (Gemeinde) of München, "));
    }

    @Test
    void waitsForThePositionAskedFor() {
        String body = "{\"questions\": [{\"leikaKey\": \"99050012104000\", \"ars\": \"09\"}]}";
        String position = ask(body).header("Catalog-Position");
        given().contentType("application/json")
                .header("Catalog-Await-Position", position)
                .body(body)
                .post(BATCH)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .header("Catalog-Await-Position", "9007199254740991")
                .body(body)
                .post(BATCH)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/position-not-reached"));
    }
}
