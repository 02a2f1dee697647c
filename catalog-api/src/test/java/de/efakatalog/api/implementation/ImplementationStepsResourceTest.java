package de.efakatalog.api.implementation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.offer.OfferDrafting;
import de.efakatalog.model.offer.OfferFacts;
import de.efakatalog.model.offer.OfferPublishing;
import de.efakatalog.model.offer.SampleOffers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the steps in the life of an implementation refuse, and what becomes of its offers. */
@QuarkusTest
class ImplementationStepsResourceTest extends CatalogTest {

    private static final String REASON = "{\"reason\": \"Ende des Tests\"}";
    private static final String ANNOUNCED =
            "{\"note\": \"Bitte umsteigen.\", \"endsOn\": \"2099-12-31\"}";

    @Inject People people;
    @Inject ObjectMapper json;
    @Inject OfferDrafting offerDrafting;
    @Inject OfferPublishing offerPublishing;

    private final String id = ImplementationClient.newId();
    private ImplementationClient signatory;

    @BeforeEach
    void isPublished() {
        signatory =
                new ImplementationClient(
                        people,
                        people.passingMember(ImplementationClient.PROVIDER, "signatory"),
                        json);
        assertThat(signatory.create(id).statusCode()).isEqualTo(201);
        assertThat(signatory.publish(id, "\"1\"", "k-" + id).statusCode()).isEqualTo(201);
    }

    @AfterEach
    void leaveNothingToBeFound() {
        Response present = read();
        if (!present.path("status").equals("withdrawn")) {
            assertThat(signatory.withdraw(id, present.header("ETag"), REASON).statusCode())
                    .isEqualTo(200);
        }
    }

    private Response read() {
        return given().get(ImplementationClient.address(id));
    }

    @Test
    void anEndNeedsADayAndASuccessorOrANoteAndAWithdrawalAReason() {
        String tag = read().header("ETag");
        Response deprecated = signatory.deprecate(id, tag, "{}");
        assertThat(deprecated.statusCode()).isEqualTo(422);
        assertThat(deprecated.<String>path("type")).isEqualTo("/problems/incomplete");
        assertThat(deprecated.<List<String>>path("errors.pointer")).contains("/endsOn");
        Response withdrawn = signatory.withdraw(id, tag, "{}");
        assertThat(withdrawn.statusCode()).isEqualTo(422);
        assertThat(withdrawn.<List<String>>path("errors.pointer")).containsExactly("/reason");
        assertThat(read().header("ETag")).isEqualTo(tag);
    }

    @Test
    void everyStepSaysWhichVersionItIsAbout() {
        assertConditions(tag -> signatory.deprecate(id, tag, ANNOUNCED), "1");
        assertConditions(tag -> signatory.withdraw(id, tag, REASON), "1");
        assertThat(signatory.patch(id, "\"2\"", "{\"content\": {\"name\": \"Neu\"}}").statusCode())
                .isEqualTo(200);
        assertConditions(tag -> signatory.publish(id, tag, null), "3");
        assertThat(read().<Integer>path("version")).isEqualTo(1);
    }

    private static void assertConditions(Function<String, Response> step, String present) {
        assertThat(step.apply("").statusCode()).isEqualTo(428);
        assertThat(step.apply("*").statusCode()).isEqualTo(428);
        assertThat(step.apply(present).statusCode()).as("no quotes").isEqualTo(400);
        assertThat(step.apply("W/\"" + present + "\"").statusCode()).as("weak").isEqualTo(412);
        assertThat(step.apply("\"99\"").statusCode()).as("another").isEqualTo(412);
    }

    @Test
    void aRepeatedPublicationPublishesNothingMore() {
        Response again = signatory.publish(id, "\"1\"", "k-" + id);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<Integer>path("version")).isEqualTo(1);
        assertThat(signatory.publish(id, "\"2\"", "k-" + id).statusCode())
                .as("the same key for another version")
                .isEqualTo(409);
        assertThat(signatory.publish(id, "\"2\"", null).statusCode())
                .as("nothing has changed since")
                .isEqualTo(409);
    }

    @Test
    void whatIsChangedAfterwardsBecomesTheNextVersion() {
        assertThat(signatory.patch(id, "\"2\"", "{\"content\": {\"name\": \"Neu\"}}").statusCode())
                .isEqualTo(200);
        Response next = signatory.publish(id, "\"3\"", null);
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(201);
        assertThat(next.<Integer>path("version")).isEqualTo(2);
        assertThat(next.<String>path("name")).isEqualTo("Neu");
        Response history = given().get(ImplementationClient.address(id) + "/history");
        assertThat(history.<List<Integer>>path("items.version")).containsExactly(2, 1);
        assertThat(history.<List<String>>path("items[0].changes.pointer")).contains("/name");
    }

    @Test
    void aNewDraftWithSeveralDefectsNamesThemAll() {
        Response refused =
                signatory.begin(
                        """
                        {"id": "%s", "titel": "x", "content": {
                          "nmae": "x", "services": ["a", 7], "maturity": {"model": "2.0", "level": "hoch"},
                          "profile": {"efa": "vielleicht", "languages": "de", "summary": "gut"}}}
                        """
                                .formatted(ImplementationClient.newId()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/malformed-request");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/titel",
                        "/content/nmae",
                        "/content/services/1",
                        "/content/maturity/level",
                        "/content/profile/efa",
                        "/content/profile/languages");
    }

    @Test
    void itsOffersAreWithdrawnWithIt() {
        String offer = "angebot-" + id;
        // of another organisation: whoever offers it, it can no longer be taken up
        offerDrafting.create(new OfferFacts(offer, id, "dataport", SampleOffers.complete()));
        offerPublishing.publish(offer, 1);
        assertThat(signatory.deprecate(id, read().header("ETag"), ANNOUNCED).statusCode())
                .isEqualTo(200);
        String address = "/api/v1/offers/" + offer;
        assertThat(given().get(address).<String>path("status"))
                .as("until the announced day")
                .isEqualTo("published");
        assertThat(signatory.withdraw(id, read().header("ETag"), REASON).statusCode())
                .isEqualTo(200);
        Response after = given().get(address);
        assertThat(after.<String>path("status")).isEqualTo("withdrawn");
        assertThat(after.header("ETag")).isEqualTo("\"2\"");
        assertThat(given().get(address + "/versions/1").<String>path("status"))
                .isEqualTo("withdrawn");
        Response history = given().get(address + "/history");
        assertThat(history.<String>path("items[0].action")).isEqualTo("implementation.withdraw");
        assertThat(history.<String>path("items[0].organisation"))
                .isEqualTo(ImplementationClient.PROVIDER);
        assertThat(
                        given().queryParam("implementation", id)
                                .queryParam("status", "published")
                                .get("/api/v1/offers")
                                .<Integer>path("total.value"))
                .isZero();
    }
}
