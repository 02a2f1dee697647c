package de.efakatalog.api.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import de.efakatalog.api.fitconnect.ClientNetwork;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.account.ClientPlace;
import de.efakatalog.model.identity.account.LocalAccounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and out, and what a session is good for. */
@QuarkusTest
class SessionResourceTest extends CatalogTest {

    private static final String SESSION = "/api/v1/session";
    private static final String ME = "/api/v1/me";
    private static final String PASSWORD = "Brief an die Verwaltung";

    @Inject LocalAccounts accounts;
    @Inject IdentityRows rows;

    private String email = "";

    @BeforeEach
    void oneAccount() {
        rows.update("delete from login_failure");
        email = "m.muster-%s@stadt.example".formatted(UUID.randomUUID());
        accounts.open("Maria Muster", email, PASSWORD);
    }

    private Response signIn(String given, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", given, "password", password))
                .post(SESSION);
    }

    private static RequestSpecification browser(Response signedIn) {
        return given().cookie("efk_session", signedIn.cookie("efk_session"))
                .header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void sessionShowsWhoItIsUntilItIsEnded() {
        Response signedIn = signIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(204);
        browser(signedIn)
                .get(ME)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("kind", equalTo("person"))
                .body("id", matchesPattern("p-[0-9a-f]{20}"))
                .body("name", equalTo("Maria Muster"))
                .body("email", equalTo(email))
                .body("operator", equalTo(false))
                .body("demo", equalTo(false));
        assertThat(browser(signedIn).delete(SESSION).statusCode()).isEqualTo(204);
        assertThat(browser(signedIn).get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void cookiesAreOutOfReachForScriptsAndOtherSites() {
        Cookie session = signIn(email, PASSWORD).detailedCookie("efk_session");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getMaxAge()).isEqualTo(12 * 3600);
        // the public address of the tests is http
        assertThat(session.isSecured()).isFalse();
    }

    @Test
    void wrongPasswordAndUnknownAccountAreAnsweredAlike() {
        Response wrong = signIn(email, "ganz etwas anderes");
        Response unknown = signIn("niemand@stadt.example", PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body().asString()).isEqualTo(wrong.body().asString());
        assertThat(wrong.cookies()).isEmpty();
    }

    @Test
    void strangersFailuresHinderThemselvesAndNotAKnownBrowser() {
        String device = signIn(email, PASSWORD).cookie("efk_device");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(email, "geraten " + i).statusCode()).isEqualTo(401);
        }
        Response blocked = signIn(email, PASSWORD);
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.header("Retry-After")).isEqualTo("1");
        assertThat(blocked.<String>path("type")).isEqualTo("/problems/too-many-requests");
        assertThat(
                        given().contentType(ContentType.JSON)
                                .cookie("efk_device", device)
                                .body(Map.of("email", email, "password", PASSWORD))
                                .post(SESSION)
                                .statusCode())
                .isEqualTo(204);
    }

    @Test
    void changeOfPasswordEndsEverySession() {
        Response first = signIn(email, PASSWORD);
        Response second = signIn(email, PASSWORD);
        Map<String, String> change = Map.of("present", PASSWORD, "wanted", "Ein neues Schloss!");
        assertThat(
                        browser(first)
                                .contentType(ContentType.JSON)
                                .body(Map.of("present", "falsch", "wanted", "Ein neues Schloss!"))
                                .put(ME + "/password")
                                .statusCode())
                .isEqualTo(403);
        browser(first)
                .contentType(ContentType.JSON)
                .body(Map.of("present", PASSWORD, "wanted", "kurz"))
                .put(ME + "/password")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/wanted"))
                .body("errors[0].detail", equalTo("must have from 12 to 200 characters"));
        assertThat(
                        browser(first)
                                .contentType(ContentType.JSON)
                                .body(change)
                                .put(ME + "/password")
                                .statusCode())
                .isEqualTo(204);
        assertThat(browser(first).get(ME).statusCode()).isEqualTo(401);
        assertThat(browser(second).get(ME).statusCode()).isEqualTo(401);
        assertThat(signIn(email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(email, "Ein neues Schloss!").statusCode()).isEqualTo(204);
    }

    @Test
    void formLeadsBackToAPage() {
        Response in =
                given().redirects()
                        .follow(false)
                        .formParam("email", email)
                        .formParam("password", PASSWORD)
                        .post("/login");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(browser(in).get(ME).statusCode()).isEqualTo(200);
        Response out = browser(in).redirects().follow(false).post("/logout");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(browser(in).get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void operatorOfTheTokenFileIsNobodyInParticular() {
        Operator.request()
                .get(ME)
                .then()
                .statusCode(200)
                .body("kind", equalTo("operator"))
                .body("operator", equalTo(true))
                .body("name", equalTo(null));
    }

    @Test
    void nobodyAndWrongTokensAreAskedWhoTheyAre() {
        assertThat(given().get(ME).statusCode()).isEqualTo(401);
        assertThat(given().header("Authorization", "Bearer x").get(ME).statusCode()).isEqualTo(401);
        assertThat(given().cookie("efk_session", "erfunden").get(ME).statusCode()).isEqualTo(401);
        // an old cookie does not close the doors that are open to all
        assertThat(given().cookie("efk_session", "erfunden").get("/api/v1/services").statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutAProviderNobodyIsSentToOne() {
        assertThat(given().redirects().follow(false).get("/login/provider").statusCode())
                .isEqualTo(401);
    }

    @Test
    void stolenSessionIsNoWayToTryPasswords() {
        Response stolen = signIn(email, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(change(stolen, "geraten " + i).statusCode()).isEqualTo(403);
        }
        Response blocked = change(stolen, PASSWORD);
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.header("Retry-After")).isEqualTo("1");
        assertThat(change(signIn(email, PASSWORD), PASSWORD).statusCode()).isEqualTo(204);
    }

    private static Response change(Response signedIn, String present) {
        return browser(signedIn)
                .contentType(ContentType.JSON)
                .body(Map.of("present", present, "wanted", "Ein neues Schloss!"))
                .put(ME + "/password");
    }

    /**
     * As JSON is: decomposed letters are the same password, and bytes that are no text are none.
     */
    @Test
    void formIsReadLikeAllInput() {
        String umlauts = "ä-%s@stadt.example".formatted(UUID.randomUUID());
        accounts.open("Änne Amt", umlauts, "Über alle Ämter hinweg");
        assertThat(form("a\u0308" + umlauts.substring(1), "U\u0308ber alle Ämter hinweg"))
                .isEqualTo(303);
        assertThat(form(email, PASSWORD + "\u0000")).isEqualTo(400);
        assertThat(form(email, "")).isEqualTo(400);
        assertThat(
                        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                                .body("email=%C3&password=x")
                                .post("/login")
                                .statusCode())
                .isEqualTo(400);
    }

    private static int form(String email, String password) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("email", email)
                .formParam("password", password)
                .post("/login")
                .statusCode();
    }

    @Test
    void ipv6SiteIsCountedBesideItsNetwork() {
        ClientPlace one = SigningIn.place(ClientNetwork.of("2001:db8:1:2::3"));
        ClientPlace other = SigningIn.place(ClientNetwork.of("2001:db8:1:ffff::3"));
        assertThat(one.site()).isEqualTo("20010db80001").isEqualTo(other.site());
        assertThat(one.network()).isNotEqualTo(other.network());
        assertThat(SigningIn.place(ClientNetwork.of("192.0.2.1")).site()).isNull();
    }

    @Test
    void signingInAgainEndsTheFormerSessionOfTheBrowser() {
        Response first = signIn(email, PASSWORD);
        Response again =
                browser(first)
                        .contentType(ContentType.JSON)
                        .body(Map.of("email", email, "password", PASSWORD))
                        .post(SESSION);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(browser(first).get(ME).statusCode()).isEqualTo(401);
        assertThat(browser(again).get(ME).statusCode()).isEqualTo(200);
    }
}
