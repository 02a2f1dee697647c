package de.efakatalog.api.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.identity.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys for machines: shown once, for a few things, for a while. */
@QuarkusTest
class TokensResourceTest extends CatalogTest {

    private static final String KEY = "stadt-moenchengladbach";
    private static final String ORGANISATION = "/api/v1/organisations/" + KEY;

    @Inject People people;

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    @Test
    void tokenIsShownOnceAndDoesWhatItIsForUntilItIsRevoked() {
        Person both = people.memberOf(KEY, "admin", "editor");
        Instant end = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        Response made =
                json(
                                people.request(both),
                                Map.of(
                                        "name",
                                        "Nachtlauf",
                                        "actions",
                                        List.of("edit"),
                                        "expiresAt",
                                        end.toString()))
                        .post(ORGANISATION + "/tokens");
        assertThat(made.statusCode()).isEqualTo(201);
        String token = made.path("token");
        assertThat(token).matches("efk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("token"))
                .body("id", equalTo("t-" + made.path("id")))
                .body("token.organisation", equalTo(KEY))
                .body("token.actions", contains("edit"));
        people.request(both)
                .get(ORGANISATION + "/tokens")
                .then()
                .body("items[0].token", nullValue())
                .body("items[0].expiresAt", equalTo(end.toString()))
                .body("items[0].lastUsed", matchesPattern("2[0-9-]+T[0-9]{2}:00:00Z"));
        given().header("Authorization", "Bearer " + token)
                .get(ORGANISATION + "/tokens")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + token + "x")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        people.request(both)
                .delete(ORGANISATION + "/tokens/" + made.path("id"))
                .then()
                .statusCode(204);
        given().header("Authorization", "Bearer " + token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void expiredTokenIsNobodys() {
        given().header("Authorization", "Bearer " + people.token(KEY, -1, "edit"))
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void operatorSeesAndRevokesTokensOfOthers() {
        String token = people.token(KEY, 1, "edit");
        String id = token.substring("efk_".length(), "efk_".length() + 16);
        Operator.request()
                .get(ORGANISATION + "/tokens")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Operator.request().delete(ORGANISATION + "/tokens/" + id).then().statusCode(204);
        given().header("Authorization", "Bearer " + token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void nobodyHandsOutARightTheyDoNotHave() {
        json(
                        people.request(people.passingMember(KEY, "admin")),
                        Map.of(
                                "name",
                                "zu viel",
                                "actions",
                                List.of("publish"),
                                "expiresAt",
                                Instant.now().plusSeconds(60).toString()))
                .post(ORGANISATION + "/tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void tokenEndsWithinAYearAndManagesNobody() {
        json(
                        people.request(people.passingMember(KEY, "admin")),
                        Map.of(
                                "name",
                                "ewig",
                                "actions",
                                List.of("members"),
                                "expiresAt",
                                Instant.now().plus(Duration.ofDays(800)).toString()))
                .post(ORGANISATION + "/tokens")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/actions", "/expiresAt"));
    }
}
