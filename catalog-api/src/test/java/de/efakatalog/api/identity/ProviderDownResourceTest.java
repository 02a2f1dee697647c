package de.efakatalog.api.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.efakatalog.api.testing.SeededCatalog;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.account.Sessions;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry at an https address whose identity provider does not answer. */
@QuarkusTest
@TestProfile(ProviderDownResourceTest.NoProvider.class)
@WithTestResource(CatalogDatabaseResource.class)
class ProviderDownResourceTest {

    /** Nobody listens at port 1. */
    public static final class NoProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    // its own: in that of other tests there is a setup link
                    "catalog.data-directory", "target/data-without-provider",
                    "catalog.identity.auth-server-url", ISSUER,
                    "catalog.identity.client-secret", "geheimnis-der-pruefung-mit-genug-zeichen",
                    "catalog.public-url", "https://katalog.example.de");
        }
    }

    private static final String ISSUER = "http://127.0.0.1:1/realms/efa";
    private static final String ME = "/api/v1/me";

    @Inject Persons persons;
    @Inject Sessions sessions;

    private static String token() {
        return base64("{\"alg\":\"RS256\",\"kid\":\"1\"}")
                + "."
                + base64("{\"iss\":\"%s\",\"sub\":\"1\",\"exp\":4102444800}".formatted(ISSUER))
                + "."
                + base64("keine Signatur");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String session() {
        Person person = persons.vouchedFor(ISSUER, UUID.randomUUID().toString(), "Anna", null);
        return sessions.begin(person.id(), false).value();
    }

    @BeforeEach
    void awaitReady() throws IOException, InterruptedException {
        SeededCatalog.awaitReady();
    }

    @Test
    void bearerIsAskedToComeAgain() {
        Response answer = given().header("Authorization", "Bearer " + token()).get(ME);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.<String>path("type"))
                .isEqualTo("/problems/identity-provider-unavailable");
    }

    @Test
    void browserIsToldWhyItCannotSignIn() {
        Response answer = given().redirects().follow(false).get("/login/provider");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.<String>path("type"))
                .isEqualTo("/problems/identity-provider-unavailable");
    }

    @Test
    void sessionsGoOnAndReadingNeedsNobody() {
        String session = session();
        given().cookie("__Host-efk_session", session)
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("Anna"));
        assertThat(given().get("/api/v1/services").statusCode()).isEqualTo(200);
    }

    /** Another host of the domain can set cookies for all of it, but none of that name. */
    @Test
    void overTlsOnlyCookiesOfThisHostCount() {
        String session = session();
        assertThat(given().cookie("efk_session", session).get(ME).statusCode()).isEqualTo(401);
        Cookie ended =
                given().cookie("__Host-efk_session", session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .delete("/api/v1/session")
                        .detailedCookie("__Host-efk_session");
        assertThat(ended.isSecured()).isTrue();
        assertThat(ended.isHttpOnly()).isTrue();
        assertThat(ended.getPath()).isEqualTo("/");
        assertThat(ended.getDomain()).isNull();
        assertThat(given().cookie("__Host-efk_session", session).get(ME).statusCode())
                .isEqualTo(401);
    }

    @Test
    void roleOfTheProviderMakesOperatorsAndNoLinkDoes() {
        Path file =
                ConfigProvider.getConfig()
                        .getValue("catalog.data-directory", Path.class)
                        .resolve("setup-link.txt");
        assertThat(Files.exists(file)).isFalse();
        given().contentType(ContentType.JSON)
                .body(Map.of("token", "erfunden"))
                .post("/api/v1/setup")
                .then()
                .statusCode(409);
    }
}
