package de.efakatalog.api.destination;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.index.routing.RoutingTable;
import de.efakatalog.model.destination.DemoDestinations;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.membership.DemoAccounts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The registry with its seed and with demo destinations. */
@QuarkusTest
@TestProfile(DemoResourceTest.Demo.class)
public class DemoResourceTest extends CatalogTest {

    /** As with CATALOG_DEMO=true. */
    public static final class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // and with a mail server, so that PostmanResourceTest needs no start of its own
            return Map.of(
                    "catalog.demo", "true",
                    "catalog.mail.host", "mail.invalid",
                    "quarkus.mailer.mock", "true");
        }
    }

    private static final String DESTINATIONS = "/api/v1/destinations";

    @Inject RoutingTable routing;
    @Inject DemoDestinations demo;
    @Inject DemoAccounts accounts;
    @Inject IdentityRows rows;

    private List<DestinationRecord> destinations(String leikaKey, String ars) {
        return routing.destinations(new RouteQuestion(leikaKey, new RegionInput.ByArs(ars), null));
    }

    @Test
    void routesOfMuenchenAndOfTheBundAreDelivered() {
        assertThat(destinations("99050012104000", "091620000000"))
                .isNotEmpty()
                .allSatisfy(
                        each -> {
                            assertThat(each.details().origin()).isEqualTo("demo");
                            assertThat(each.signature()).isNotNull();
                        });
        assertThat(destinations("99006015069000", "010010000000"))
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each.details().name())
                                        .endsWith(" (Demo, nicht zustellbar)"));
        assertThat(demo.areInLine(true)).isTrue();
    }

    @Test
    void findsWhatIsMarkedAsDemo() {
        String id =
                given().queryParam("origin", "demo")
                        .queryParam("q", "bürgerbüro scheidplatz")
                        .get(DESTINATIONS)
                        .then()
                        .statusCode(200)
                        .body("items[0].details.name", startsWith("Bürgerbüro Scheidplatz"))
                        .body("items.details.origin", everyItem(equalTo("demo")))
                        .body("items.submissionHost", everyItem(endsWith(".invalid")))
                        .extract()
                        .path("items[0].id");
        given().queryParam("origin", "PVOG")
                .get(DESTINATIONS)
                .then()
                .body("total.value", equalTo(0));
        when().get(DESTINATIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("signature", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
        given().header("If-None-Match", "\"2\"")
                .get(DESTINATIONS + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void listsAsTableAndAsLines() {
        String table =
                given().accept("text/csv")
                        .get(DESTINATIONS + "?limit=1")
                        .then()
                        .extract()
                        .asString();
        assertThat(table).startsWith("id,submissionHost,details.name,details.shortName");
        String lines =
                given().accept("application/x-ndjson")
                        .get(DESTINATIONS)
                        .then()
                        .extract()
                        .asString();
        assertThat(lines.lines()).hasSizeGreaterThan(50);
    }

    @Test
    void unknownAndMalformedIdsAreProblems() {
        when().get(DESTINATIONS + "/6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        when().get(DESTINATIONS + "/6F1C1A3E-3C1F-4E0F-9C64-0D6F2A5D7B11")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("id"));
    }

    @Test
    void demoAccountsSayThatTheyAreOnes() throws IOException {
        Path passwords = passwordFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        passwords().forEach(DemoResourceTest::assertShownAsDemo);
        assertThat(passwords()).hasSize(3);
    }

    private static void assertShownAsDemo(String email, String password) {
        given().cookie("efk_session", session(email, password))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("demo", equalTo(true))
                .body("operator", equalTo(email.startsWith("betrieb@")))
                .body(
                        "memberships.organisation",
                        equalTo(
                                switch (email) {
                                    case "kommune@demo.invalid" ->
                                            List.of("stadt-moenchengladbach");
                                    case "anbieter@demo.invalid" -> List.of("dataport");
                                    default -> List.of();
                                }));
    }

    private static Path passwordFile() {
        return ConfigProvider.getConfig()
                .getValue("catalog.data-directory", Path.class)
                .resolve("demo-accounts.txt");
    }

    private static Map<String, String> passwords() throws IOException {
        Map<String, String> passwords = new TreeMap<>();
        for (String line : Files.readAllLines(passwordFile())) {
            int space = line.indexOf(' ');
            passwords.put(line.substring(0, space), line.substring(space + 1));
        }
        return passwords;
    }

    private static String session(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/session")
                .cookie("efk_session");
    }

    @Test
    void demoAccountsLoseEverythingWhenTheyAreTakenBack() throws IOException {
        assertThat(accounts.takeBack()).isEqualTo(3);
        assertThat(accounts.takeBack()).isZero();
        assertThat(
                        rows.select(
                                "select 1 from membership m join person p on p.id = m.person"
                                        + " where p.demo",
                                row -> row.getInt(1)))
                .isEmpty();
        accounts.add(passwords());
        passwords().forEach(DemoResourceTest::assertShownAsDemo);
    }
}
