package de.efakatalog.api.start;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import de.efakatalog.api.testing.SeededCatalog;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doors say between the open port and the first answer. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class StartingResourceTest {

    private final StartProgress starting = new StartProgress();

    @BeforeEach
    void startAgain() throws IOException, InterruptedException {
        SeededCatalog.awaitReady();
        starting.step("Loading the seed data (11 files)");
        QuarkusMock.installMockForType(starting, StartProgress.class);
    }

    @Test
    void apiSaysThatItIsStartingAndWhenToComeBack() {
        when().get("/api/v1/services")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/starting"))
                .body(
                        "detail",
                        equalTo("The registry is starting: Loading the seed data (11 files)."));
    }

    @Test
    void fitConnectDoorsSayTheSame() {
        when().get("/routing/v2/areas?areaSearchexpression=Hanau")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .header("RateLimit-Limit", "6000")
                .body("type", equalTo("/problems/starting"));
    }

    @Test
    void healthSaysHowFarItIs() {
        when().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body(
                        "checks.find { it.name == 'catalog' }.data.step",
                        equalTo("Loading the seed data (11 files)"));
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void bothAreOpenOnceItIsReady() {
        starting.ready();

        when().get("/api/v1/services").then().statusCode(200);
        when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("catalog"))
                .body("checks.find { it.name == 'catalog' }.data.step", equalTo("Ready"))
                .body("checks.find { it.name == 'catalog' }.data.'search.opened'", equalTo(true))
                .body("checks.find { it.name == 'catalog' }.data.'search.lag'", equalTo(0));
    }
}
