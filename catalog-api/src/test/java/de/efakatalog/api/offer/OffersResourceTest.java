package de.efakatalog.api.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.membership.Erasure;
import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.offer.cost.CostEstimation;
import de.efakatalog.model.offer.cost.CostQuestion;
import de.efakatalog.model.offer.cost.Population;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Published offers: found, read by number, and calculated. */
@QuarkusTest
class OffersResourceTest extends CatalogTest {

    private static final String MOENCHENGLADBACH = "051160000000";

    @Inject People people;
    @Inject ObjectMapper json;
    @Inject IdentityRows rows;
    @Inject Erasure erasure;

    private final String id = OfferClient.newId();
    private Person person;
    private OfferClient signatory;

    @BeforeEach
    void anOfferIsPublished() {
        person = people.passingMember(OfferClient.PROVIDER, "signatory");
        signatory = new OfferClient(people, person, json);
        signatory.create(signatory.facts(id, true), null);
        signatory.post("/api/v1/offer-drafts/" + id + "/publish", "\"1\"", null);
    }

    private List<String> found(String query) {
        return given().get("/api/v1/offers?limit=100&" + query).path("items.id");
    }

    @Test
    void isFoundByWhatItSays() {
        assertThat(found("implementation=passierschein-a38&land=05")).contains(id);
        assertThat(found("organisation=stadt-moenchengladbach&legalRoute=sub-nachnutzung"))
                .contains(id);
        assertThat(found("land=16")).doesNotContain(id);
        assertThat(found("legalRoute=ikz")).doesNotContain(id);
        assertThat(found("status=withdrawn")).doesNotContain(id);
        assertThat(found("organisation=akdb")).doesNotContain(id);
        assertThat(given().get("/api/v1/offers?land=5").statusCode()).isEqualTo(400);
        String lines =
                given().accept("application/x-ndjson")
                        .get("/api/v1/offers?implementation=passierschein-a38")
                        .asString();
        assertThat(lines).contains("\"id\":\"" + id + "\"");
    }

    @Test
    void keepsEveryNumber() {
        signatory.patch(id, "\"2\"", "{\"terms\":{\"title\":\"Neu\"}}");
        Response second = signatory.post("/api/v1/offer-drafts/" + id + "/publish", "\"3\"", null);
        assertThat(second.header("Location")).isEqualTo("/api/v1/offers/" + id + "/versions/2");
        Response all = given().get("/api/v1/offers/" + id + "/versions");
        assertThat(all.<List<Integer>>path("items.number")).containsExactly(2, 1);
        assertThat(all.<List<String>>path("items.status"))
                .containsExactly("published", "superseded");
        assertThat(given().get("/api/v1/offers/" + id + "/versions/1").<String>path("terms.title"))
                .isEqualTo("Gewerbe online für Kommunen");
        assertThat(given().get("/api/v1/offers/" + id + "/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void costsAreCalculatedWithTheInhabitantsAndTheirDate() throws JsonProcessingException {
        String address = "/api/v1/offers/" + id + "/estimate";
        Response answer =
                given().get(
                                address
                                        + "?ars="
                                        + MOENCHENGLADBACH
                                        + "&uses=100&at=2026-07-01&number=1");
        LocalDate at = LocalDate.of(2026, 7, 1);
        Population counted =
                new Population(
                        267_213,
                        LocalDate.of(2024, 12, 31),
                        "Gemeindeverzeichnis, Statistisches Bundesamt");
        CostQuestion question =
                new CostQuestion(
                        Ars.of(MOENCHENGLADBACH), OrganisationKind.KOMMUNE, counted, 100, at);
        assertThat(json.readTree(answer.asString()))
                .isEqualTo(
                        json.readTree(
                                json.writeValueAsString(
                                        CostEstimation.of(SampleOffers.complete(), question))));
        assertThat(answer.<List<Object>>path("missing")).isEmpty();
        Response elsewhere = given().get(address + "?ars=091620000000&at=2026-07-01");
        assertThat(elsewhere.<Object>path("totals")).isNull();
        assertThat(elsewhere.<List<String>>path("missing.field")).containsExactly("ars");
        assertThat(given().get(address).<List<String>>path("errors.parameter"))
                .containsExactly("ars");
        assertThat(given().get(address + "?ars=051169999999").<String>path("type"))
                .isEqualTo("/problems/unknown-region");
    }

    @Test
    void trailOutlivesThePersonWithoutLeadingToIt() {
        erasure.erase(Actor.localOperator(), person.pseudonym());
        assertThat(
                        rows.select(
                                "select actor || ' ' || action as said from audit_entry"
                                        + " where record_key = ? order by id",
                                row -> row.getString("said"),
                                id))
                .containsExactly(
                        person.pseudonym() + " offer.create",
                        person.pseudonym() + " offer.publish",
                        person.pseudonym() + " offer.publish");
        Response history =
                people.request(people.passingMember(OfferClient.PROVIDER, "admin"))
                        .get("/api/v1/offers/" + id + "/history");
        assertThat(history.<String>path("items[0].person.id")).isEqualTo(person.pseudonym());
        assertThat(history.<Object>path("items[0].person.name")).isNull();
    }
}
