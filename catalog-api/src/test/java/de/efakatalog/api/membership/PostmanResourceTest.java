package de.efakatalog.api.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.efakatalog.api.destination.DemoResourceTest;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import de.efakatalog.api.testing.People;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** With a mail server, messages go there and their text is forgotten. */
@QuarkusTest
@TestProfile(DemoResourceTest.Demo.class)
class PostmanResourceTest extends CatalogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject People people;
    @Inject MockMailbox mailbox;

    @Test
    void invitationIsMailedOnceAndItsTextForgotten() throws InterruptedException {
        String email = "neu-%s@stadt.example".formatted(UUID.randomUUID());
        people.request(people.memberOf("akdb", "admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "roles", List.of("editor")))
                .post("/api/v1/organisations/akdb/invitations")
                .then()
                .statusCode(201);
        String entry = "items.find { it.recipient == '%s' }".formatted(email);
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonPath messages = Operator.request().get("/api/v1/messages").jsonPath();
        while (messages.getString(entry + ".deliveredAt") == null) {
            assertThat(System.nanoTime()).as("it is delivered in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
            messages = Operator.request().get("/api/v1/messages").jsonPath();
        }
        assertThat(messages.getString(entry + ".body")).isNull();
        List<Mail> sent = mailbox.getMailsSentTo(email);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().getSubject()).isEqualTo("Einladung: AKDB im EfA-Katalog");
        assertThat(sent.getFirst().getText()).containsPattern("/invitation#[A-Za-z0-9_-]{43}");
    }

    @Test
    void messagesTravelOverTlsUnlessToldOtherwise() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.mailer.start-tls", String.class))
                .isEqualTo("REQUIRED");
    }

    @Test
    void healthSaysThatItIsADemo() {
        given().get("/q/health/ready")
                .then()
                .body(
                        "checks.find { it.name == 'catalog' }.data.demo",
                        equalTo("CATALOG_DEMO invents people and destinations"))
                .body(
                        "checks.find { it.name == 'catalog' }.data.accounts",
                        equalTo("local accounts"));
    }
}
