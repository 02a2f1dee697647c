package de.efakatalog.api.implementation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImplementationsResourceTest extends CatalogTest {

    private static final String IMPLEMENTATIONS = "/api/v1/implementations";

    @Test
    void readsThePassierscheinWithItsProvider() {
        when().get(IMPLEMENTATIONS + "/passierschein-a38")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[12]\\.1\""))
                .body("id", equalTo("passierschein-a38"))
                .body("provider.name", containsString("Mönchengladbach"))
                .body("services", contains("passierschein-a38"));
    }

    @Test
    void findsWhatImplementsAService() {
        given().queryParam("service", "passierschein-a38")
                .when()
                .get(IMPLEMENTATIONS)
                .then()
                .statusCode(200)
                .body("items.id", contains("passierschein-a38"))
                .body("items[0].provider.name", containsString("Mönchengladbach"));
    }

    @Test
    void narrowsDownByStatus() {
        given().queryParam("status", "published")
                .when()
                .get(IMPLEMENTATIONS)
                .then()
                .body("total.value", greaterThan(0))
                .body("items.status", everyItem(equalTo("published")));
        given().queryParam("status", "withdrawn")
                .when()
                .get(IMPLEMENTATIONS)
                .then()
                .body("total.value", equalTo(0));
    }

    @Test
    void tellsWhereSourcesReportItsReuse() {
        when().get(IMPLEMENTATIONS + "/passierschein-a38/reported-reuse")
                .then()
                .statusCode(200)
                .body("items.region", containsInAnyOrder("064140000000", "073150000000"))
                .body("items.implementation", everyItem(equalTo("passierschein-a38")));
    }

    @Test
    void saysThatAnImplementationIsUnknown() {
        for (String path : new String[] {"/nobody-built-it", "/nobody-built-it/reported-reuse"}) {
            when().get(IMPLEMENTATIONS + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }
}
