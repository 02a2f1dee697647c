package de.efakatalog.api.imports;

import static de.efakatalog.api.imports.OperatorClient.IMPORTS;
import static de.efakatalog.api.imports.OperatorClient.asOperator;
import static de.efakatalog.api.imports.OperatorClient.handIn;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import de.efakatalog.api.testing.SeededCatalog;
import de.efakatalog.model.region.MiniatureFile;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator's doors refuse before they look into a file. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class RefusedImportsResourceTest {

    @BeforeEach
    void awaitReady() throws IOException, InterruptedException {
        SeededCatalog.awaitReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/regions", "/successors", "/0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11"})
    void nobodyComesInWithoutAToken(String door) {
        boolean takesFiles = door.endsWith("s");
        given().contentType(ContentType.TEXT)
                .body("x")
                .when()
                .request(takesFiles ? "POST" : "GET", IMPORTS + door)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "bearer x y", "Bearer \u00e4"})
    void wrongTokenIsRefused(String authorization) {
        given().header("Authorization", authorization)
                .when()
                .get(IMPORTS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", matchesPattern("Bearer( error=\"invalid_token\")?"))
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void anotherWayToLogInIsNoToken() {
        given().auth()
                .preemptive()
                .basic("operator", "operator")
                .get(IMPORTS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void readingTheCatalogueNeedsNoToken() {
        when().get("/api/v1/regions").then().statusCode(200);
    }

    @Test
    void unknownImportIsNotFound() {
        asOperator()
                .get(IMPORTS + "/0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x-y", "0a8f3c0e-6c1c-4f53-9d3a", "1-1-1-1-1"})
    void malformedIdIsAnInvalidParameter(String id) {
        asOperator()
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains("id"))
                .body(
                        "errors[0].detail",
                        equalTo("must be an id as Location gave it: a UUID in lower case"));
    }

    @Test
    void unknownKindIsRefused() {
        handIn("services", MiniatureFile.bytes())
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        handIn("regions/more", MiniatureFile.bytes())
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void otherMediaTypesAreRefused() {
        asOperator()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(IMPORTS + "/regions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%0Ab", "a%1B%5B31m", "%C2%85"})
    void fileNameWithControlCharactersIsRefused(String name) {
        asOperator()
                .urlEncodingEnabled(false)
                .contentType(ContentType.TEXT)
                .body("x")
                .post(IMPORTS + "/regions?fileName=" + name)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void unknownAndMalformedParametersAreRefused() {
        handIn("regions", MiniatureFile.bytes(), "force", "true", "confirm", "ja")
                .statusCode(400)
                .body("errors.parameter", contains("force", "confirm"));
        handIn("successors", new byte[0], "confirm", "true")
                .statusCode(400)
                .body("errors.parameter", contains("confirm"));
    }
}
