package de.efakatalog.api.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.SetupLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first operator comes by a link that works once. */
@QuarkusTest
class SetupResourceTest extends CatalogTest {

    private static final String PASSWORD = "Schloss ohne Vorgabe";

    @Inject SetupLinks links;
    @Inject IdentityRows rows;

    @BeforeEach
    void noOperatorYet() {
        rows.update("update person set operator = false");
    }

    private static ValidatableResponse setUp(String token, String password) {
        return given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "token",
                                token,
                                "email",
                                "leitung-%s@land.example".formatted(UUID.randomUUID()),
                                "name",
                                "Lena Leitung",
                                "password",
                                password))
                .post("/api/v1/setup")
                .then();
    }

    private Secret link() {
        return links.issue().orElseThrow();
    }

    @Test
    void linkOfTheStartIsForItsReaderAlone() throws Exception {
        Path file =
                ConfigProvider.getConfig()
                        .getValue("catalog.data-directory", Path.class)
                        .resolve("setup-link.txt");
        assertThat(Files.readString(file))
                .matches("http://localhost:\\d+/setup#[A-Za-z0-9_-]{43}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesAnOperatorOnceAndNoLinkIsMadeAfterwards() {
        String token = link().value();
        setUp(token, PASSWORD)
                .statusCode(201)
                .body("operator", equalTo(true))
                .body("name", equalTo("Lena Leitung"));
        setUp(token, PASSWORD).statusCode(403).body("type", equalTo("/problems/forbidden"));
        assertThat(links.issue()).isEmpty();
    }

    @Test
    void aNewLinkReplacesTheFormerOne() {
        String former = link().value();
        String newer = link().value();
        setUp(former, PASSWORD).statusCode(403);
        setUp(newer, PASSWORD).statusCode(201);
    }

    @Test
    void aLinkFromYesterdayIsTooOld() {
        String token = link().value();
        rows.update("update setup_link set expires_at = ?", Instant.EPOCH);
        setUp(token, PASSWORD).statusCode(403);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        String token = link().value();
        setUp(token, "zu kurz").statusCode(400).body("errors.pointer", contains("/password"));
        setUp(token, PASSWORD).statusCode(201);
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        Map<String, String> body = new HashMap<>();
        body.put("email", "keine Adresse");
        body.put("rolle", "operator");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/setup")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/rolle", "/token", "/email", "/name", "/password"));
    }
}
