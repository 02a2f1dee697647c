package de.efakatalog.api.organisation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationsResourceTest extends CatalogTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Test
    void narrowsDownByKindAndReadsOne() {
        String id =
                given().queryParam("kind", "it-provider")
                        .when()
                        .get(ORGANISATIONS)
                        .then()
                        .statusCode(200)
                        .body("total.value", greaterThan(20))
                        .body("items.kind", everyItem(equalTo("it-provider")))
                        .extract()
                        .path("items[0].id");
        when().get(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(id))
                .body("kind", equalTo("it-provider"));
    }

    @Test
    void readsAnAuthorityThatARouteNames() {
        String authority =
                given().queryParam("leikaKey", "99050012104000")
                        .queryParam("ars", "091620000000")
                        .get("/api/v1/routes")
                        .path("routes[0].authority.id");
        when().get("/api/v1/authorities/" + authority)
                .then()
                .statusCode(200)
                .body("id", equalTo(authority))
                .body("region", equalTo("091620000000"));
        when().get("/api/v1/authorities/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }
}
