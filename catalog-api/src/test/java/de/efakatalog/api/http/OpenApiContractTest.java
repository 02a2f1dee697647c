package de.efakatalog.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is what the code says (ADR 0005).
 *
 * <p>With the system property {@code catalog.openapi.write} the test brings the contract up to date
 * instead of comparing; {@code ./catalog openapi} does that, so both look at the same document.
 */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class OpenApiContractTest {

    private static final Path CONTRACT = Path.of("..", "openapi", "catalog-v1.yaml");

    @Test
    void isTheCommittedDocument() throws IOException {
        byte[] answer =
                given().queryParam("format", "YAML")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        String generated = new String(answer, StandardCharsets.UTF_8);

        if (Boolean.getBoolean("catalog.openapi.write")) {
            Files.writeString(CONTRACT, generated);
        }

        assertThat(Files.readString(CONTRACT))
                .as(
                        "openapi/catalog-v1.yaml is no longer what the code says. Intended? Then run"
                                + " ./catalog openapi, and commit the difference")
                .isEqualTo(generated);
    }
}
