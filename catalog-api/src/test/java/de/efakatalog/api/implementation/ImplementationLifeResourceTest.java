package de.efakatalog.api.implementation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.implementation.lifecycle.Deprecation;
import de.efakatalog.model.implementation.lifecycle.ImplementationDeprecation;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraftFacts;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafting;
import de.efakatalog.model.implementation.lifecycle.ImplementationPublishing;
import de.efakatalog.model.implementation.lifecycle.ImplementationWithdrawal;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers see of an implementation from its publication to its withdrawal. */
@QuarkusTest
class ImplementationLifeResourceTest extends CatalogTest {

    private static final String IMPLEMENTATIONS = "/api/v1/implementations";
    private static final String ID = "lebenslauf-eines-dienstes";
    private static final String PROVIDER = "stadt-moenchengladbach";
    private static final String NAME = "Quittungsblock Überallhin";

    @Inject ImplementationDrafting drafting;
    @Inject ImplementationPublishing publishing;
    @Inject ImplementationDeprecation deprecation;
    @Inject ImplementationWithdrawal withdrawal;
    @Inject ServiceImplementations implementations;
    @Inject Clock clock;

    @AfterEach
    void leaveNothingToBeFound() {
        QuarkusTransaction.requiringNew()
                .call(() -> implementations.findRecord(ID))
                .filter(found -> !found.status().equals("withdrawn"))
                .ifPresent(found -> withdrawal.withdraw(ID, found.version(), "Ende des Tests"));
    }

    private static ValidatableResponse search(Committed<?> seen) {
        return given().header("Catalog-Await-Position", seen.position())
                .queryParam("q", "Quittungsblock")
                .when()
                .get(IMPLEMENTATIONS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse detail(long version) {
        return when().get(IMPLEMENTATIONS + "/" + ID)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"%d.1\"".formatted(version)));
    }

    @Test
    void isFoundOnceItIsPublishedAndReadableForGood() {
        Committed<?> draft =
                drafting.create(
                        new ImplementationDraftFacts(
                                ID,
                                PROVIDER,
                                SampleImplementations.named(
                                        SampleImplementations.complete(
                                                "passierschein-a38", PROVIDER),
                                        NAME)));
        search(draft).body("items.id", not(hasItem(ID)));
        when().get(IMPLEMENTATIONS + "/" + ID).then().statusCode(404);

        Committed<ServiceImplementationRecord> published = publishing.publish(ID, 1);
        search(published)
                .body("items[0].id", equalTo(ID))
                .body("items[0].type", equalTo("online-service"))
                .body("items[0].ending", nullValue())
                .body("items[0].claimedAt", notNullValue())
                .body("items[0]", not(hasKey("profile")));
        detail(1)
                .body("name", equalTo(NAME))
                .body("provider.name", containsString("Mönchengladbach"))
                .body("maturity.model", equalTo("1.1"))
                .body("standards", contains("XGewerbe 2.1"))
                .body("profile.trustLevel", equalTo("substantial"))
                .body("profile.accounts.kind", contains("bund-id", "mein-unternehmenskonto"))
                .body("profile.fachverfahren[0].confirmedOn", equalTo("2025-02-28"))
                .body("profile.efaRequirements", hasSize(8))
                .body("profile.contact.office", equalTo("Leitstelle Nachnutzung"))
                .body("ending", nullValue());

        LocalDate end = LocalDate.now(clock).plusMonths(6);
        Committed<?> deprecated =
                deprecation.deprecate(
                        ID, 1, new Deprecation(end, "passierschein-a38", "Bitte umsteigen."));
        search(deprecated)
                .body("items[0].id", equalTo(ID))
                .body("items[0].status", equalTo("deprecated"));
        detail(2)
                .body("status", equalTo("deprecated"))
                .body("validTo", equalTo(end.toString()))
                .body("ending.on", equalTo(end.toString()))
                .body("ending.successor", equalTo("passierschein-a38"))
                .body("ending.note", equalTo("Bitte umsteigen."));

        Committed<?> withdrawn = withdrawal.withdraw(ID, 2, "Sicherheitslücke");
        search(withdrawn).body("items", empty()).body("total.value", equalTo(0));
        given().header("Catalog-Await-Position", withdrawn.position())
                .queryParam("status", "withdrawn")
                .when()
                .get(IMPLEMENTATIONS)
                .then()
                .body("total.value", equalTo(0));
        detail(3)
                .body("status", equalTo("withdrawn"))
                .body("ending.on", equalTo(LocalDate.now(clock).toString()))
                .body("ending.note", equalTo("Sicherheitslücke"))
                .body("profile.hosting.model", equalTo("central"));
    }

    @Test
    void importedOneHasNoProfile() {
        when().get(IMPLEMENTATIONS + "/ewa")
                .then()
                .statusCode(200)
                .body("type", equalTo("online-service"))
                .body("claimedAt", nullValue())
                .body("ending", nullValue())
                .body("profile", nullValue());
    }
}
