package de.efakatalog.api.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers are written with care: nobody's work is overwritten unseen, nothing is done twice. */
@QuarkusTest
class OfferWritingResourceTest extends CatalogTest {

    @Inject People people;
    @Inject ObjectMapper json;

    private OfferClient editor;
    private OfferClient signatory;

    @BeforeEach
    void somebodyIsThere() {
        editor = client("editor");
        signatory = client("signatory");
    }

    private OfferClient client(String role) {
        return new OfferClient(people, people.passingMember(OfferClient.PROVIDER, role), json);
    }

    @Test
    void ofTwoWhoEditTheSameDraftOneWinsAndTheOtherLosesNothing() {
        String id = OfferClient.newId();
        Response made = editor.create(editor.facts(id, false), null);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/offer-drafts/" + id);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(editor.patch(id, "\"1\"", "{\"terms\":{\"title\":\"Erster\"}}").header("ETag"))
                .isEqualTo("\"2\"");
        String mine = "{\"terms\":{\"included\":[\"Betrieb\"]}}";
        Response late = signatory.patch(id, "\"1\"", mine);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.<String>path("type")).isEqualTo("/problems/precondition-failed");
        Response again = signatory.patch(id, late.header("ETag"), mine);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("terms.title")).isEqualTo("Erster");
        assertThat(again.<List<String>>path("terms.included")).containsExactly("Betrieb");
    }

    @Test
    void refusesAChangeThatDoesNotSayWhichVersionItIsAbout() {
        String id = OfferClient.newId();
        editor.create(editor.facts(id, false), null);
        String patch = "{\"terms\":{\"title\":\"x\"}}";
        assertThat(editor.patch(id, null, patch).statusCode()).isEqualTo(428);
        assertThat(editor.patch(id, "*", patch).statusCode()).isEqualTo(428);
        assertThat(editor.patch(id, "1", patch).statusCode()).isEqualTo(400);
        Response weak = editor.patch(id, "W/\"1\"", patch);
        assertThat(weak.statusCode()).isEqualTo(412);
        assertThat(weak.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void saysWhereAPatchCannotBeUsed() {
        String id = OfferClient.newId();
        editor.create(editor.facts(id, false), null);
        Response unknown = editor.patch(id, "\"1\"", "{\"terms\":{\"tilte\":\"x\"}}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.<List<String>>path("errors.pointer")).containsExactly("/terms/tilte");
        Response fixed = editor.patch(id, "\"1\"", "{\"provider\":\"akdb\",\"preis\":1}");
        assertThat(fixed.<List<String>>path("errors.pointer"))
                .containsExactly("/provider", "/preis");
        assertThat(
                        editor.patch(id, "\"1\"", "{\"terms\":{\"included\":[3]}}")
                                .<List<String>>path("errors.pointer"))
                .containsExactly("/terms/included/0");
        // what was read can be sent back whole
        String whole = editor.read("/api/v1/offer-drafts/" + id).asString();
        Response same = editor.patch(id, "\"1\"", whole);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void answersARepeatedRequestAsBefore() {
        String id = OfferClient.newId();
        String facts = editor.facts(id, false);
        Response first = editor.create(facts, "k-1");
        Response again = editor.create(facts, "\"k-1\"");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Response other = editor.create(editor.facts(OfferClient.newId(), false), "k-1");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(editor.create(facts, "schlüssel").statusCode()).isEqualTo(400);
        // somebody else's key is another one
        assertThat(signatory.create(facts, "k-1").header("Idempotency-Replayed")).isNull();
    }

    @Test
    void publishesOnceAndWithdraws() {
        String id = OfferClient.newId();
        editor.create(editor.facts(id, true), null);
        String publish = "/api/v1/offer-drafts/" + id + "/publish";
        assertThat(editor.post(publish, "\"1\"", null).statusCode()).isEqualTo(403);
        Response first = signatory.post(publish, "\"1\"", "einmal");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/v1/offers/" + id + "/versions/1");
        Response again = signatory.post(publish, "\"1\"", "einmal");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        String withdraw = "/api/v1/offers/" + id + "/withdraw";
        assertThat(signatory.post(withdraw, null, null).statusCode()).isEqualTo(428);
        assertThat(signatory.post(withdraw, "\"1\"", null).<String>path("status"))
                .isEqualTo("withdrawn");
        Response stale = signatory.post(withdraw, "\"1\"", null);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(signatory.post(withdraw, "\"2\"", null).statusCode()).isEqualTo(409);
    }

    @Test
    void namesAllThatKeepsADraftFromBeingPublished() {
        String id = OfferClient.newId();
        editor.create(editor.facts(id, false), null);
        Response check = editor.read("/api/v1/offer-drafts/" + id + "/check");
        assertThat(check.<Boolean>path("ready")).isFalse();
        Response refused = signatory.post("/api/v1/offer-drafts/" + id + "/publish", "\"1\"", null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .isEqualTo(check.<List<String>>path("findings.pointer"))
                .contains("/terms/title", "/terms/legalRoute", "/terms/costs");
    }

    @Test
    void historyShowsWhatChangedAndWhoToThoseEntitled() {
        String id = OfferClient.newId();
        editor.create(editor.facts(id, true), null);
        signatory.post("/api/v1/offer-drafts/" + id + "/publish", "\"1\"", null);
        signatory.post("/api/v1/offers/" + id + "/withdraw", "\"1\"", null);
        String address = "/api/v1/offers/" + id + "/history";
        Response open = given().get(address + "?limit=1");
        assertThat(open.<List<String>>path("items.action")).containsExactly("offer.withdraw");
        assertThat(open.<List<String>>path("items.organisation"))
                .containsExactly(OfferClient.PROVIDER);
        assertThat(open.<List<String>>path("items[0].changes.pointer")).containsExactly("/status");
        assertThat(open.<List<String>>path("items[0].changes.after")).containsExactly("withdrawn");
        assertThat(open.<Object>path("items[0].person")).isNull();
        Response older = given().urlEncodingEnabled(false).get(open.<String>path("next"));
        assertThat(older.<List<String>>path("items.action")).containsExactly("offer.publish");
        assertThat(older.<String>path("next")).isNull();
        assertThat(client("admin").read(address).<List<String>>path("items.person.name"))
                .containsExactly("Paul Passant", "Paul Passant");
        assertThat(editor.read(address).<Object>path("items[0].person")).isNull();
        String drafts = "/api/v1/offer-drafts/" + id + "/history";
        assertThat(editor.read(drafts).<List<String>>path("items.action"))
                .containsExactly("offer.publish", "offer.create");
        assertThat(given().get(drafts).statusCode()).isEqualTo(401);
    }
}
