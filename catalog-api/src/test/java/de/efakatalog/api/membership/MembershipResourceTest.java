package de.efakatalog.api.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people come to act for an organisation, and how they go. */
@QuarkusTest
class MembershipResourceTest extends CatalogTest {

    private static final String KEY = "stadt-moenchengladbach";
    private static final String ORGANISATION = "/api/v1/organisations/" + KEY;
    private static final Pattern LINK = Pattern.compile("/invitation#([A-Za-z0-9_-]{43})");

    @Inject People people;
    @Inject IdentityRows rows;

    private Person admin;

    @BeforeEach
    void oneAdministrator() {
        rows.update("delete from membership");
        admin = people.memberOf(KEY, "admin");
    }

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    private String invite(String email, String... roles) {
        json(people.request(admin), Map.of("email", email, "roles", List.of(roles)))
                .post(ORGANISATION + "/invitations")
                .then()
                .statusCode(201)
                .body("invitedBy", equalTo(admin.pseudonym()));
        String body =
                Operator.request()
                        .get("/api/v1/messages")
                        .path("items.find { it.recipient == '%s' }.body".formatted(email));
        Matcher link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String freshEmail() {
        return "neu-%s@stadt.example".formatted(UUID.randomUUID());
    }

    @Test
    void invitationOpensAnAccountOnce() {
        String email = freshEmail();
        String token = invite(email, "editor", "signatory");
        Map<String, String> acceptance =
                Map.of("token", token, "name", "Nele Neu", "password", "Hereinspaziert 38");
        json(given(), acceptance)
                .post("/api/v1/invitations/accept")
                .then()
                .statusCode(200)
                .body("organisation", equalTo(KEY))
                .body("roles", contains("editor", "signatory"));
        json(given(), acceptance).post("/api/v1/invitations/accept").then().statusCode(403);
        people.request(admin)
                .get(ORGANISATION + "/members")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Nele Neu"))
                .body("items.find { it.name == 'Nele Neu' }.email", equalTo(email));
        people.request(admin)
                .get(ORGANISATION + "/invitations")
                .then()
                .body("items.email", not(hasItem(email)));
    }

    @Test
    void whoIsSignedInAcceptsForThemselvesAndKeepsFormerRoles() {
        Person editor = people.memberOf(KEY, "editor");
        String token = invite(freshEmail(), "signatory");
        json(people.request(editor), Map.of("token", token))
                .post("/api/v1/invitations/accept")
                .then()
                .statusCode(200);
        people.request(editor)
                .get("/api/v1/me")
                .then()
                .body("memberships[0].organisation", equalTo(KEY))
                .body("memberships[0].roles", contains("editor", "signatory"));
    }

    @Test
    void invitationThatWasTakenBackDoesNotWork() {
        String email = freshEmail();
        String token = invite(email, "editor");
        String id =
                people.request(admin)
                        .get(ORGANISATION + "/invitations")
                        .path("items.find { it.email == '%s' }.id".formatted(email));
        people.request(admin).delete(ORGANISATION + "/invitations/" + id).then().statusCode(204);
        people.request(admin).delete(ORGANISATION + "/invitations/" + id).then().statusCode(404);
        json(people.request(people.somebody()), Map.of("token", token))
                .post("/api/v1/invitations/accept")
                .then()
                .statusCode(403);
    }

    @Test
    void lastAdministratorStays() {
        Person second = people.memberOf(KEY, "admin", "editor");
        String members = ORGANISATION + "/members/";
        people.request(second).delete(members + admin.pseudonym()).then().statusCode(204);
        people.request(second)
                .delete(members + second.pseudonym())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        json(people.request(second), Map.of("roles", List.of("editor")))
                .put(members + second.pseudonym() + "/roles")
                .then()
                .statusCode(409);
        people.request(second)
                .get("/api/v1/me")
                .then()
                .body("memberships[0].roles", contains("editor", "admin"));
    }

    @Test
    void rolesAreKnownNamesAndAtLeastOne() {
        Person editor = people.memberOf(KEY, "editor");
        String roles = ORGANISATION + "/members/" + editor.pseudonym() + "/roles";
        json(people.request(admin), Map.of("roles", List.of())).put(roles).then().statusCode(400);
        json(people.request(admin), Map.of("roles", List.of("chef")))
                .put(roles)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/roles"));
        json(people.request(admin), Map.of("roles", List.of("signatory")))
                .put(roles)
                .then()
                .statusCode(204);
    }

    @Test
    void othersSeeNamesAndNoEmails() {
        Person editor = people.memberOf(KEY, "editor");
        people.request(editor)
                .get(ORGANISATION + "/members")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Petra Prüfung"))
                .body("items[0].email", nullValue());
        people.request(people.somebody()).get(ORGANISATION + "/members").then().statusCode(403);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherLeaveOne() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                rows.update("delete from membership");
                Person one = people.passingMember(KEY, "admin");
                Person other = people.passingMember(KEY, "admin");
                List<Future<Integer>> answers =
                        both.invokeAll(
                                List.of(() -> removedBy(one, other), () -> removedBy(other, one)));
                List<Integer> statuses = List.of(answers.getFirst().get(), answers.getLast().get());
                assertThat(statuses).containsOnlyOnce(204);
                assertThat(
                                rows.select(
                                        "select 1 from membership where organisation = ?",
                                        row -> row.getInt(1),
                                        KEY))
                        .hasSize(1);
            }
        }
    }

    private int removedBy(Person admin, Person removed) {
        return people.request(admin)
                .delete(ORGANISATION + "/members/" + removed.pseudonym())
                .statusCode();
    }

    @Test
    void operatorDecidesWhoActsForAnOrganisation() {
        Person asking = people.somebody();
        String claims = "/api/v1/organisations/akdb/claims";
        String id =
                json(people.request(asking), Map.of("reason", "Ich leite dort das Produkt"))
                        .post(claims)
                        .then()
                        .statusCode(202)
                        .body("status", equalTo("pending"))
                        .extract()
                        .path("id");
        json(people.request(asking), Map.of()).post(claims).then().statusCode(409);
        people.request(asking).post("/api/v1/claims/" + id + "/confirm").then().statusCode(403);
        Operator.request()
                .post("/api/v1/claims/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"));
        Operator.request().post("/api/v1/claims/" + id + "/refuse").then().statusCode(409);
        people.request(asking)
                .get("/api/v1/me")
                .then()
                .body("memberships.organisation", contains("akdb"))
                .body("memberships[0].roles", contains("admin"));
    }

    @Test
    void newOrganisationIsInTheRegistryOnceItIsConfirmed() {
        String key = "kreis-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        Person asking = people.somebody();
        String id =
                json(
                                people.request(asking),
                                Map.of(
                                        "id",
                                        key,
                                        "name",
                                        "Kreis Viersen",
                                        "kind",
                                        "kreis",
                                        "region",
                                        "05166"))
                        .post("/api/v1/organisations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        given().get("/api/v1/organisations/" + key).then().statusCode(404);
        Response confirmed = Operator.request().post("/api/v1/claims/" + id + "/confirm");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        given().header("Catalog-Await-Position", confirmed.header("Catalog-Position"))
                .get("/api/v1/organisations/" + key)
                .then()
                .statusCode(200)
                .body("kind", equalTo("kreis"))
                .body("region", equalTo("05166"));
    }

    @Test
    void organisationWithoutRegionIsBoundWhenTheOperatorConfirms() {
        String key = "anbieter-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        confirm(
                json(
                                people.request(people.somebody()),
                                Map.of("id", key, "name", "Anbieter", "kind", "it-provider"))
                        .post("/api/v1/organisations"));
        String claims = "/api/v1/organisations/" + key + "/claims";
        json(people.request(people.somebody()), Map.of("region", "99"))
                .post(claims)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/region"));
        Response first =
                json(people.request(people.somebody()), Map.of("region", "05")).post(claims);
        Response second =
                json(people.request(people.somebody()), Map.of("region", "09")).post(claims);
        confirm(first);
        String position = confirm(second);
        given().header("Catalog-Await-Position", position)
                .get("/api/v1/organisations/" + key)
                .then()
                .body("region", equalTo("05"));
        json(people.request(people.somebody()), Map.of("region", "09"))
                .post(claims)
                .then()
                .statusCode(409);
    }

    private static String confirm(Response claim) {
        assertThat(claim.statusCode()).as(claim.asString()).isEqualTo(202);
        Response confirmed =
                Operator.request().post("/api/v1/claims/" + claim.path("id") + "/confirm");
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        return confirmed.header("Catalog-Position");
    }

    @Test
    void claimsAndMessagesComeInPages() {
        Person asking = people.somebody();
        for (String organisation : List.of("akdb", "dataport", KEY)) {
            json(people.request(asking), Map.of())
                    .post("/api/v1/organisations/" + organisation + "/claims")
                    .then()
                    .statusCode(202);
        }
        Response first = people.request(asking).get("/api/v1/claims?limit=2");
        assertThat(first.<List<String>>path("items.organisation")).containsExactly(KEY, "dataport");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        people.request(asking)
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.organisation", contains("akdb"))
                .body("next", nullValue());
        Operator.request()
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(400);
        invite(freshEmail(), "editor");
        invite(freshEmail(), "editor");
        Response messages = Operator.request().get("/api/v1/messages?limit=1");
        Operator.request()
                .urlEncodingEnabled(false)
                .get(messages.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(messages.<String>path("items[0].id"))));
    }

    @Test
    void operatorsAreNamedAndRemoved() {
        Person operator = people.passingOperator();
        Person other = people.somebody();
        String door = "/api/v1/operators/" + other.pseudonym();
        people.request(operator).put(door).then().statusCode(204);
        people.request(other)
                .get("/api/v1/operators")
                .then()
                .statusCode(200)
                .body("items.pseudonym", hasItem(other.pseudonym()))
                .body("items.pseudonym", hasItem(operator.pseudonym()));
        people.request(other).delete(door).then().statusCode(204);
        people.request(other).get("/api/v1/operators").then().statusCode(403);
        Operator.request().delete(door).then().statusCode(404);
        rows.update(
                "update person set operator = false where pseudonym <> ?", operator.pseudonym());
        Operator.request()
                .delete("/api/v1/operators/" + operator.pseudonym())
                .then()
                .statusCode(409);
    }

    @Test
    void proposalSaysAllThatIsMissing() {
        json(people.request(people.somebody()), Map.of("id", "Stadt X", "kind", "kommune"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/id", "/name", "/region"));
    }

    @Test
    void erasedPersonIsGoneAndThePseudonymStays() {
        Person leaving = people.memberOf(KEY, "editor", "admin");
        RequestSpecification browser = people.request(leaving);
        browser.delete("/api/v1/me").then().statusCode(204);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(
                        rows.select(
                                "select name, email, erased_at is not null from person where pseudonym = ?",
                                row -> row.getString(1) + row.getString(2) + row.getBoolean(3),
                                leaving.pseudonym()))
                .containsExactly("nullnulltrue");
        for (String table : List.of("local_account", "session", "membership", "known_device")) {
            assertThat(
                            rows.select(
                                    "select 1 from " + table + " where person = ?",
                                    row -> row.getInt(1),
                                    leaving.id()))
                    .as(table)
                    .isEmpty();
        }
        Operator.request().delete("/api/v1/persons/" + leaving.pseudonym()).then().statusCode(404);
    }
}
