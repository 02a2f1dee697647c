package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with a real Keycloak as its identity provider. */
@EnabledIfSystemProperty(
        named = "catalog.verify",
        matches = "true",
        disabledReason = "Keycloak takes a minute to start")
class KeycloakIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ME = "/api/v1/me";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void peopleAndMachinesOfTheProviderAreKnown(@TempDir Path folder) throws Exception {
        Path data = SeededDirectory.copyInto(folder);
        try (KeycloakServer keycloak = KeycloakServer.start(folder);
                RunningCatalog catalog =
                        RunningCatalog.startReady(
                                data,
                                Map.of(
                                        "CATALOG_IDENTITY_AUTH_SERVER_URL",
                                        keycloak.realm(),
                                        "CATALOG_IDENTITY_CLIENT_SECRET",
                                        "geheimnis-der-pruefung-mit-genug-zeichen"))) {
            assertThat(catalog.output()).doesNotContain("LOCAL ACCOUNTS");
            String base = "http://localhost:" + catalog.client().port();
            machinesShowTokens(keycloak, base);
            peopleSignInWithABrowser(base, data);
            keysAreReplaced(keycloak, base);
            catalog.terminate();
            inventsNobodyBesideAProvider(data, keycloak);
        } finally {
            RunningCatalog.killPostgres(data);
        }
    }

    private void machinesShowTokens(KeycloakServer keycloak, String base) throws Exception {
        assertThat(send(base + ME, "").statusCode()).isEqualTo(401);
        String machine = token(keycloak, "maschine");
        JsonNode me = JSON.readTree(send(base + ME, machine).body());
        assertThat(me.path("kind").asText()).isEqualTo("person");
        assertThat(me.path("name").asText()).isEqualTo("service-account-maschine");
        assertThat(me.path("operator").asBoolean()).isFalse();
        assertThat(JSON.readTree(send(base + ME, machine).body()).path("id"))
                .isEqualTo(me.path("id"));

        assertThat(send(base + ME, token(keycloak, "andere")).statusCode())
                .as("a token for somebody else")
                .isEqualTo(401);
        assertThat(
                        send(base + ME, machine.substring(0, machine.length() - 6) + "AAAAAA")
                                .statusCode())
                .as("a token with another signature")
                .isEqualTo(401);

        JsonNode both =
                answer(
                        keycloak.realm(),
                        "grant_type=password&scope=openid&client_id=geraet&client_secret=geraet"
                                + "&username=anna&password=Anna+im+Amt");
        assertThat(send(base + ME, both.path("access_token").asText()).statusCode()).isEqualTo(200);
        String identity = both.path("id_token").asText();
        assertThat(payload(identity).path("aud").toString()).contains("efa-katalog");
        assertThat(send(base + ME, identity).statusCode())
                .as("an ID token is no access token, though it is meant for the registry")
                .isEqualTo(401);

        String shortLived = token(keycloak, "kurzlebig");
        assertThat(send(base + ME, shortLived).statusCode()).isEqualTo(200);
        await("the token expires", () -> send(base + ME, shortLived).statusCode() == 401);
        assertThat(send(base + ME, machine).statusCode()).isEqualTo(200);

        HttpResponse<String> local =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/session"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"email\":\"a@b.de\",\"password\":\"x\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(local.statusCode()).as("no local accounts beside the provider").isEqualTo(409);
    }

    private void peopleSignInWithABrowser(String base, Path data) throws Exception {
        JsonNode anna = signedIn(base, "anna", "Anna im Amt");
        assertThat(anna.path("name").asText()).isEqualTo("Anna Amt");
        assertThat(anna.path("email").asText()).isEqualTo("anna@stadt.example");
        assertThat(anna.path("operator").asBoolean()).isFalse();
        assertThat(anna.path("memberships")).isEmpty();
        assertThat(signedIn(base, "otto", "Otto in Ordnung").path("operator").asBoolean()).isTrue();
        assertThat(signedIn(base, "anna", "Anna im Amt").path("id")).isEqualTo(anna.path("id"));

        assertThat(data.resolve("setup-link.txt")).doesNotExist();
        try (Browser operator = browser(base, "otto", "Otto in Ordnung");
                Browser browser = browser(base, "anna", "Anna im Amt")) {
            HttpResponse<String> named =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    base
                                                            + "/api/v1/operators/"
                                                            + anna.path("id").asText()))
                                    .header("Cookie", "efk_session=" + session(operator, base))
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .PUT(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(named.statusCode()).as(named.body()).isEqualTo(204);
            assertThat(me(browser, base).path("operator").asBoolean()).isTrue();

            browser.submit(base + "/logout", Map.of());
            assertThat(browser.cookie(URI.create(base).getAuthority(), "efk_session")).isNull();
        }
    }

    private JsonNode signedIn(String base, String user, String password) throws Exception {
        try (Browser browser = browser(base, user, password)) {
            return me(browser, base);
        }
    }

    private Browser browser(String base, String user, String password) throws Exception {
        Browser browser = new Browser();
        Browser.Page form = browser.open(base + "/login/provider");
        Matcher action = ACTION.matcher(form.answer().body());
        assertThat(action.find()).as(form.address() + "\n" + form.answer().body()).isTrue();
        browser.submit(
                action.group(1).replace("&amp;", "&"),
                Map.of("username", user, "password", password));
        return browser;
    }

    private static String session(Browser browser, String base) {
        return String.valueOf(browser.cookie(URI.create(base).getAuthority(), "efk_session"));
    }

    private JsonNode me(Browser browser, String base) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + ME))
                                .header("Cookie", "efk_session=" + session(browser, base))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private void keysAreReplaced(KeycloakServer keycloak, String base) throws Exception {
        String former = token(keycloak, "maschine");
        HttpResponse<String> added =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                keycloak.base() + "/admin/realms/efa/components"))
                                .header("Authorization", "Bearer " + administrator(keycloak))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"name": "neu", "providerId": "rsa-generated",
                                                 "providerType": "org.keycloak.keys.KeyProvider",
                                                 "config": {"priority": ["1000"], "keySize": ["2048"]}}
                                                """))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String newer = token(keycloak, "maschine");
        assertThat(keyOf(newer)).isNotEqualTo(keyOf(former));
        await("the new key is known", () -> send(base + ME, newer).statusCode() == 200);
        assertThat(send(base + ME, former).statusCode()).isEqualTo(200);
    }

    private static void inventsNobodyBesideAProvider(Path data, KeycloakServer keycloak)
            throws Exception {
        try (RunningCatalog catalog =
                RunningCatalog.start(
                        data,
                        Map.of(
                                "CATALOG_IDENTITY_AUTH_SERVER_URL",
                                keycloak.realm(),
                                "CATALOG_DEMO",
                                "true"))) {
            assertThat(catalog.awaitEnd()).isEqualTo(1);
            assertThat(catalog.output()).contains("CATALOG_DEMO invents people");
        }
    }

    private static String keyOf(String token) throws IOException {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JSON.readTree(new String(header, StandardCharsets.UTF_8)).path("kid").asText();
    }

    private String token(KeycloakServer keycloak, String client) throws Exception {
        return token(
                keycloak.realm(),
                "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s"
                        .formatted(client));
    }

    private String administrator(KeycloakServer keycloak) throws Exception {
        return token(
                keycloak.base() + "/realms/master",
                "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s"
                        .formatted(KeycloakServer.ADMIN));
    }

    private String token(String realm, String form) throws Exception {
        return answer(realm, form).path("access_token").asText();
    }

    private JsonNode answer(String realm, String form) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode payload(String token) throws IOException {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String address, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
