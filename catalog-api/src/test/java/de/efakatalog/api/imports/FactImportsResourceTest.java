package de.efakatalog.api.imports;

import static de.efakatalog.api.imports.OperatorClient.imported;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with one record in each line, on the registry with its seed. */
@QuarkusTest
class FactImportsResourceTest extends CatalogTest {

    private static final String ID = "c3d0d5a2-1d5b-4a7e-9a54-0d1f6a1f0001";

    private static final String DESTINATION =
            """
            {"id": "%s", "submissionHost": "submission.example.org", "details": {"name": "Bürgerbüro", \
            "contactPersons": [{"name": "Auskunft", "email": "auskunft@example.org"}], \
            "furtherInformation": {"de": "<p>Näheres</p>"}}}
            """;

    private static byte[] destination(String id) {
        return DESTINATION.formatted(id).getBytes(UTF_8);
    }

    private static byte[] responsibility(String id, String destination) {
        return """
        {"id": "%s", "service": "99050012104000", "region": "09162", \
        "authority": "muenchen-102522", "destination": %s}
        """
                .formatted(id, destination)
                .getBytes(UTF_8);
    }

    private static void assertRefused(JsonPath run, String... details) {
        assertThat(run.getString("status")).isEqualTo("refused");
        assertThat(run.getString("problem.type")).isEqualTo("/problems/malformed-file");
        assertThat(run.getString("problem.detail"))
                .startsWith(details[0])
                .endsWith("Nothing was changed.");
        assertThat(run.<String>getList("problem.errors.detail")).containsExactly(details);
    }

    private static String destinationAddress() {
        return "/api/v1/destinations/" + ID;
    }

    @Test
    void destinationIsSignedForAsSoonAsAResponsibilityNamesIt() throws InterruptedException {
        JsonPath added = imported("destinations", destination(ID), "fileName", "z.ndjson");
        assertThat(added.getString("status")).isEqualTo("completed");
        assertThat(added.getString("kind")).isEqualTo("destinations");
        assertThat(added.getInt("report.added")).isEqualTo(1);
        when().get(destinationAddress())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("details.name", equalTo("Bürgerbüro"))
                .body("signature", nullValue());

        JsonPath named = imported("responsibilities", responsibility("buero-a", quoted(ID)));
        assertThat(named.getInt("report.added")).isEqualTo(1);
        when().get(destinationAddress())
                .then()
                .header("ETag", "\"2\"")
                .body("signature", notNullValue())
                .body("signatureOrigin", equalTo("registry"));
        given().header("Catalog-Await-Position", named.getLong("position"))
                .get("/api/v1/destinations?q=Bürgerbüro")
                .then()
                .body("items.id", equalTo(List.of(ID)));

        assertThat(imported("destinations", destination(ID)).getInt("report.unchanged"))
                .isEqualTo(1);
        assertThat(
                        imported("responsibilities", responsibility("buero-a", quoted(ID)))
                                .getInt("report.unchanged"))
                .isEqualTo(1);
        imported("responsibilities", responsibility("buero-a", "null"));
        when().get(destinationAddress())
                .then()
                .header("ETag", "\"3\"")
                .body("signature", nullValue());
        given().get(destinationAddress() + "/history")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(3, 2, 1)))
                .body(
                        "items.importKind",
                        equalTo(List.of("responsibilities", "responsibilities", "destinations")))
                .body("items[1].changes.pointer", hasItem("/signature"))
                .body("items.organisation", everyItem(nullValue()))
                .body("items.person", everyItem(nullValue()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @Test
    void everyDefectIsToldWithItsLine() throws InterruptedException {
        assertRefused(
                imported(
                        "destinations",
                        ("{\"id\": \"1\", \"submissionHost\": \"https://x\", \"details\": {\"imprintUrl\": \"http://a.de\"}}\n"
                                        + DESTINATION.formatted(
                                                "c3d0d5a2-1d5b-4a7e-9a54-0d1f6a1f0002"))
                                .getBytes(UTF_8)),
                "Line 1, 1: id is no UUID",
                "Line 1, 1: submissionHost is no host name such as submission-api.example.org (no scheme, no port, no path)",
                "Line 1, 1: imprintUrl is no address that begins with https://");
        when().get("/api/v1/destinations/c3d0d5a2-1d5b-4a7e-9a54-0d1f6a1f0002")
                .then()
                .statusCode(404);
    }

    @Test
    void linesThatCannotBeReadAreNamed() throws InterruptedException {
        JsonPath run =
                imported(
                        "responsibilities",
                        "{\"id\": \"a\", \"zustaendig\": 1}\n[]\n{\n\n{\"id\": 7}\n"
                                .getBytes(UTF_8));

        assertThat(run.<String>getList("problem.errors.detail"))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("Line 1: there is no field 'zustaendig'"),
                        second -> assertThat(second).isEqualTo("Line 2: expected a JSON object"),
                        third -> assertThat(third).startsWith("Line 3: is no JSON from column 2"),
                        fourth -> assertThat(fourth).isEqualTo("Line 4: expected a JSON object"),
                        fifth ->
                                assertThat(fifth)
                                        .isEqualTo(
                                                "Line 5: 'id' has a value of another kind than it should"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"destinations", "responsibilities"})
    void emptyFileIsRefused(String kind) throws InterruptedException {
        assertRefused(
                imported(kind, new byte[0]), "Line 1: expected a JSON object, found an empty file");
    }

    @Test
    void unknownReferencesAreRefusedByName() throws InterruptedException {
        assertRefused(
                imported(
                        "responsibilities",
                        """
                        {"id": "x", "service": "99000000000001", "region": "091620000000", "authority": "bund"}
                        {"id": "y", "service": "99050012104000", "region": "099999999999", "authority": "niemand", "implementation": "nichts"}
                        """
                                .getBytes(UTF_8)),
                "Line 1, x: the registry has no service 99000000000001",
                "Line 2, y: the registry has no region 099999999999",
                "Line 2, y: the registry has no authority niemand",
                "Line 2, y: the registry has no implementation nichts");
        assertRefused(
                imported(
                        "responsibilities",
                        responsibility("x", quoted("00000000-0000-0000-0000-000000000000"))),
                "Line 1, x: the registry has no destination 00000000-0000-0000-0000-000000000000");
    }
}
