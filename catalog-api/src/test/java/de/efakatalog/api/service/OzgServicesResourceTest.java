package de.efakatalog.api.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OzgServicesResourceTest extends CatalogTest {

    private static final String BUNDLES = "/api/v1/ozg-services";

    @Test
    void listsAllBundles() {
        when().get(BUNDLES).then().statusCode(200).body("total.value", equalTo(557));
    }

    @Test
    void narrowsDownByThemenfeldAndReadsOne() {
        Response first = given().queryParam("limit", 1).get(BUNDLES);
        String themenfeld = first.path("items[0].themenfeld");
        String ozgId = first.path("items[0].ozgId");
        given().queryParam("themenfeld", themenfeld)
                .when()
                .get(BUNDLES)
                .then()
                .body("total.value", greaterThan(0))
                .body("items.themenfeld", everyItem(equalTo(themenfeld)));
        when().get(BUNDLES + "/" + ozgId)
                .then()
                .statusCode(200)
                .body("ozgId", equalTo(ozgId))
                .body("themenfeld", equalTo(themenfeld));
    }
}
