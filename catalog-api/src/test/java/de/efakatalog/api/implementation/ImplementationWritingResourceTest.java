package de.efakatalog.api.implementation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider does with an implementation, from the first draft to the end. */
@QuarkusTest
class ImplementationWritingResourceTest extends CatalogTest {

    private static final String PROVIDER = "stadt-moenchengladbach";
    private static final String DRAFTS =
            "/api/v1/organisations/" + PROVIDER + "/implementation-drafts";

    @Inject People people;
    @Inject ObjectMapper json;
    @Inject Clock clock;

    private Person editor;
    private Person signatory;

    /** Those that were published here, to be withdrawn in the end. */
    private final List<String> published = new ArrayList<>();

    @BeforeEach
    void somebodyIsThere() {
        editor = people.passingMember(PROVIDER, "editor");
        signatory = people.passingMember(PROVIDER, "signatory");
    }

    @AfterEach
    void leaveNothingToBeFound() {
        for (String id : published) {
            String address = "/api/v1/implementations/" + id;
            Response present = given().get(address);
            if (!present.path("status").equals("withdrawn")) {
                assertThat(withdraw(id, present.header("ETag")).statusCode()).isEqualTo(200);
            }
        }
    }

    private static String newId() {
        return "umsetzung-" + UUID.randomUUID().toString().replace("-", "");
    }

    private String facts(String id, boolean complete) {
        ObjectNode facts = json.createObjectNode().put("id", id);
        if (complete) {
            facts.set(
                    "content",
                    json.valueToTree(
                            SampleImplementations.complete("passierschein-a38", PROVIDER)));
        }
        return facts.toString();
    }

    private Response create(String id, boolean complete, @Nullable String key) {
        RequestSpecification request =
                people.request(editor).contentType(ContentType.JSON).body(facts(id, complete));
        return (key == null ? request : request.header("Idempotency-Key", key)).post(DRAFTS);
    }

    private static String draft(String id) {
        return "/api/v1/implementation-drafts/" + id;
    }

    private RequestSpecification as(Person person, @Nullable String tag) {
        RequestSpecification request = people.request(person);
        return tag == null ? request : request.header("If-Match", tag);
    }

    private Response patch(String id, @Nullable String tag, String patch) {
        return as(editor, tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(draft(id));
    }

    private Response publish(String id, String tag) {
        Response answer = as(signatory, tag).post(draft(id) + "/publish");
        if (answer.statusCode() == 201) {
            published.add(id);
        }
        return answer;
    }

    private Response deprecate(String id, @Nullable String tag, String facts) {
        return as(signatory, tag)
                .contentType(ContentType.JSON)
                .body(facts)
                .put("/api/v1/implementations/" + id + "/deprecation");
    }

    private Response withdraw(String id, @Nullable String tag) {
        return as(signatory, tag)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Ende des Tests\"}")
                .post("/api/v1/implementations/" + id + "/withdraw");
    }

    @Test
    void ofTwoWhoEditTheSameDraftOneWinsAndTheOtherLosesNothing() {
        String id = newId();
        Response made = create(id, false, null);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(draft(id));
        assertThat(patch(id, "\"1\"", "{\"content\":{\"name\":\"Erster\"}}").header("ETag"))
                .isEqualTo("\"2\"");
        String mine = "{\"content\":{\"operator\":\"Rechenzentrum Nord\"}}";
        Response late = patch(id, "\"1\"", mine);
        assertThat(late.statusCode()).isEqualTo(412);
        Response again = patch(id, late.header("ETag"), mine);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("content.name")).isEqualTo("Erster");
        assertThat(again.<String>path("content.operator")).isEqualTo("Rechenzentrum Nord");
        assertThat(patch(id, null, mine).statusCode()).isEqualTo(428);
        Response unknown = patch(id, "\"3\"", "{\"content\":{\"nmae\":\"x\"}}");
        assertThat(unknown.<List<String>>path("errors.pointer")).containsExactly("/content/nmae");
        String whole = people.request(editor).get(draft(id)).asString();
        assertThat(patch(id, "\"3\"", whole).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void namesAllThatKeepsADraftFromBeingPublished() {
        String id = newId();
        create(id, false, null);
        Response check = people.request(editor).get(draft(id) + "/check");
        assertThat(check.<Boolean>path("ready")).isFalse();
        Response refused = publish(id, "\"1\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .isEqualTo(check.<List<String>>path("findings.pointer"))
                .contains("/content/name", "/content/services")
                .hasSizeGreaterThan(5);
        assertThat(given().get("/api/v1/implementations/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void isPublishedAnnouncedToEndTakenBackAndWithdrawn() {
        String id = newId();
        create(id, true, null);
        assertThat(as(editor, "\"1\"").post(draft(id) + "/publish").statusCode()).isEqualTo(403);
        Response first = publish(id, "\"1\"");
        assertThat(first.statusCode()).isEqualTo(201);
        String address = "/api/v1/implementations/" + id;
        assertThat(first.header("Location")).isEqualTo(address);
        Response seen = given().get(address);
        assertThat(seen.<String>path("status")).isEqualTo("published");
        assertThat(seen.<String>path("profile.hosting.operator")).isNotBlank();
        String end =
                LocalDate.now(clock.withZone(ZoneId.of("Europe/Berlin"))).plusYears(1).toString();
        String facts = "{\"endsOn\":\"%s\",\"successor\":\"passierschein-a38\"}".formatted(end);
        assertThat(deprecate(id, null, facts).statusCode()).isEqualTo(428);
        Response ending = deprecate(id, seen.header("ETag"), facts);
        assertThat(ending.statusCode()).as(ending.asString()).isEqualTo(200);
        Response announced = given().get(address);
        assertThat(announced.<String>path("status")).isEqualTo("deprecated");
        assertThat(announced.<String>path("ending.on")).isEqualTo(end);
        Response stale = as(signatory, seen.header("ETag")).delete(address + "/deprecation");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(
                        as(signatory, announced.header("ETag"))
                                .delete(address + "/deprecation")
                                .<String>path("status"))
                .isEqualTo("published");
        Response gone = withdraw(id, given().get(address).header("ETag"));
        assertThat(gone.<String>path("status")).isEqualTo("withdrawn");
        assertThat(withdraw(id, given().get(address).header("ETag")).statusCode()).isEqualTo(409);
        Response history = given().get(address + "/history");
        assertThat(history.<List<String>>path("items.action"))
                .containsExactly(
                        "implementation.withdraw",
                        "implementation.reinstate",
                        "implementation.deprecate",
                        "implementation.publish");
        assertThat(history.<List<String>>path("items.organisation")).containsOnly(PROVIDER);
        assertThat(history.<Object>path("items[0].person")).isNull();
        assertThat(
                        people.request(people.passingMember(PROVIDER, "admin"))
                                .get(address + "/history")
                                .<String>path("items[0].person.name"))
                .isEqualTo("Paul Passant");
    }

    @Test
    void isBegunOnceHoweverOftenTheRequestIsRepeatedAndCanBeGivenUp() {
        String id = newId();
        Response first = create(id, false, "k-" + id);
        Response again = create(id, false, "k-" + id);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(create(id, true, "k-" + id).statusCode()).isEqualTo(409);
        assertThat(people.request(editor).get(DRAFTS).<List<String>>path("items.id")).contains(id);
        assertThat(as(editor, null).delete(draft(id)).statusCode()).isEqualTo(428);
        assertThat(as(editor, "\"1\"").delete(draft(id)).statusCode()).isEqualTo(200);
        assertThat(people.request(editor).get(draft(id)).statusCode()).isEqualTo(404);
        assertThat(people.request(editor).get(DRAFTS).<List<String>>path("items.id"))
                .doesNotContain(id);
    }

    @Test
    void nobodyElseReadsOrChangesADraft() {
        String id = newId();
        create(id, false, null);
        Person stranger = people.passingMember("landeshauptstadt-wiesbaden", "editor");
        assertThat(people.request(stranger).get(draft(id)).statusCode()).isEqualTo(403);
        assertThat(as(stranger, "\"1\"").delete(draft(id)).statusCode()).isEqualTo(403);
        assertThat(given().get(draft(id)).statusCode()).isEqualTo(401);
    }
}
