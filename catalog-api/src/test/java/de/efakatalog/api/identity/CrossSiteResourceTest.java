package de.efakatalog.api.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other sites cannot act with somebody's cookie. */
@QuarkusTest
class CrossSiteResourceTest extends CatalogTest {

    private static final String NONE = "-";

    private static RequestSpecification request(String site, String origin) {
        RequestSpecification request = given();
        if (!site.equals(NONE)) {
            request = request.header("Sec-Fetch-Site", site);
        }
        if (!origin.equals(NONE)) {
            request =
                    request.header(
                            "Origin",
                            origin.equals("own") ? "http://localhost:" + RestAssured.port : origin);
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, own, 204",
        "same-origin, -, 204",
        "none, own, 204",
        "-, own, 204",
        "none, -, 403",
        "-, -, 403",
        "same-site, own, 403",
        "cross-site, own, 403",
        "cross-site, https://böse.example, 403",
        "same-origin, https://boese.example, 403",
        "-, https://boese.example, 403",
        "-, null, 403",
        "-, http://localhost, 403"
    })
    void whatChangesSomethingHasToComeFromOurOwnPages(String site, String origin, int expected) {
        request(site, origin)
                .cookie("efk_session", "gleichwelche")
                .delete("/api/v1/session")
                .then()
                .statusCode(expected);
    }

    @Test
    void refusalIsAProblemThatSaysWhatToDo() {
        request("cross-site", NONE)
                .cookie("efk_session", "gleichwelche")
                .delete("/api/v1/session")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/cross-site"));
    }

    @Test
    void anotherSiteCannotSignSomebodyInEither() {
        request("cross-site", NONE).formParam("email", "x").post("/login").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%6cogin", "//login", "/login/", "/./login", "/x/../login"})
    void writingTheAddressInAnotherWayDoesNotHelp(String path) {
        int status =
                request("cross-site", NONE)
                        .urlEncodingEnabled(false)
                        .formParam("email", "x")
                        .post(path)
                        .statusCode();
        // refused, or no door at all
        assertThat(status).isIn(403, 404, 405);
    }

    @Test
    void headerThatIsNoTokenDoesNotTakeTheProtectionAway() {
        request("cross-site", NONE)
                .header("Authorization", "Basic YTpi")
                .cookie("efk_session", "gleichwelche")
                .delete("/api/v1/session")
                .then()
                .statusCode(403);
    }

    @Test
    void readingAndBearerTokensAreNotAffected() {
        request("cross-site", NONE)
                .cookie("efk_session", "gleichwelche")
                .get("/api/v1/services")
                .then()
                .statusCode(200);
        Operator.request()
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/v1/session")
                .then()
                .statusCode(204);
    }
}
