package de.efakatalog.api.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.organisation.OrganisationImport;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesResourceTest extends CatalogTest {

    private static final String CHANGES = "/api/v1/changes";

    @Inject OrganisationImport organisations;

    @Test
    void readsFromTheBeginningWithWholeRecords() {
        given().queryParam("limit", 2)
                .when()
                .get(CHANGES)
                .then()
                .statusCode(200)
                .header("Catalog-Position", equalTo("2"))
                .body("items.seq", contains(1, 2))
                .body("items[0].kind", equalTo("region"))
                .body("items[0].registry", equalTo("local"))
                .body("items[0].key", notNullValue())
                .body("items[0].version", equalTo(1))
                .body("items[0].deleted", equalTo(false))
                .body("items[0].at", notNullValue())
                .body("items[0].record.ars", notNullValue())
                .body("position", equalTo(2));
    }

    @Test
    void answersAtOnceAtTheEndOfTheLog() {
        int end = end();
        given().queryParam("after", end)
                .when()
                .get(CHANGES)
                .then()
                .body("items", empty())
                .body("position", equalTo(end));
    }

    @Test
    void wakesAReaderThatWaitsForTheNextChange() throws Exception {
        int end = end();
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(
                        () -> given().queryParam("after", end).queryParam("wait", 30).get(CHANGES));
        long begun = System.nanoTime();
        organisations.apply(
                List.of(
                        new OrganisationFacts(
                                "a-test-organisation", "Ä & Ö", "agency", null, null)));
        Response answer = waiting.get(30, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(answer.<List<String>>path("items.key")).containsExactly("a-test-organisation");
        assertThat(answer.<String>path("items[0].record.name")).isEqualTo("Ä & Ö");
    }

    private static int end() {
        return Integer.parseInt(given().get("/api/v1/").header("Catalog-Position"));
    }
}
