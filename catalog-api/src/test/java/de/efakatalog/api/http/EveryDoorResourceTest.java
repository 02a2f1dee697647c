package de.efakatalog.api.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.PublishedOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EveryDoorResourceTest extends CatalogTest {

    /** An address that answers, for each door that anyone may read. */
    private static final Map<String, String> DOORS =
            Map.ofEntries(
                    Map.entry("/api/v1", "/api/v1/"),
                    Map.entry("/api/v1/services", "/api/v1/services"),
                    Map.entry("/api/v1/services/{key}", "/api/v1/services/99050012104000"),
                    Map.entry("/api/v1/services/suggest", "/api/v1/services/suggest?q=pass"),
                    Map.entry("/api/v1/ozg-services", "/api/v1/ozg-services"),
                    Map.entry("/api/v1/ozg-services/{ozgId}", "/api/v1/ozg-services/10513"),
                    Map.entry("/api/v1/implementations", "/api/v1/implementations"),
                    Map.entry(
                            "/api/v1/implementations/{id}",
                            "/api/v1/implementations/passierschein-a38"),
                    Map.entry(
                            "/api/v1/implementations/{id}/reported-reuse",
                            "/api/v1/implementations/passierschein-a38/reported-reuse"),
                    Map.entry(
                            "/api/v1/implementations/{id}/history",
                            "/api/v1/implementations/passierschein-a38/history"),
                    Map.entry(
                            "/api/v1/compare",
                            "/api/v1/compare?ids=passierschein-a38,ewa&ars=051160000000"),
                    Map.entry("/api/v1/organisations", "/api/v1/organisations"),
                    Map.entry(
                            "/api/v1/organisations/{id}",
                            "/api/v1/organisations/stadt-moenchengladbach"),
                    Map.entry("/api/v1/destinations", "/api/v1/destinations"),
                    Map.entry("/api/v1/regions", "/api/v1/regions"),
                    Map.entry("/api/v1/regions/{ars}", "/api/v1/regions/09"),
                    Map.entry(
                            "/api/v1/regions/{ars}/responsibilities",
                            "/api/v1/regions/09/responsibilities"),
                    Map.entry("/api/v1/regions/{ars}/history", "/api/v1/regions/09/history"),
                    Map.entry(
                            "/api/v1/services/{key}/history",
                            "/api/v1/services/99050012104000/history"),
                    Map.entry(
                            "/api/v1/ozg-services/{ozgId}/history",
                            "/api/v1/ozg-services/10513/history"),
                    Map.entry("/api/v1/offers", "/api/v1/offers"),
                    Map.entry("/api/v1/offers/{id}", "/api/v1/offers/passierschein-a38-ikz"),
                    Map.entry(
                            "/api/v1/offers/{id}/versions",
                            "/api/v1/offers/passierschein-a38-ikz/versions"),
                    Map.entry(
                            "/api/v1/offers/{id}/versions/{number}",
                            "/api/v1/offers/passierschein-a38-ikz/versions/1"),
                    Map.entry(
                            "/api/v1/offers/{id}/history",
                            "/api/v1/offers/passierschein-a38-ikz/history"),
                    Map.entry(
                            "/api/v1/offers/{id}/estimate",
                            "/api/v1/offers/passierschein-a38-ikz/estimate?ars=051160000000"),
                    Map.entry("/api/v1/changes", "/api/v1/changes"),
                    Map.entry(
                            "/api/v1/routes",
                            "/api/v1/routes?leikaKey=99050012104000&ars=091620000000"));

    @Inject PublishedOffer offer;

    @BeforeEach
    void thereIsAnOffer() {
        offer.exists();
    }

    @Test
    void standsInTheContractAndHere() {
        Map<String, Map<String, Object>> paths =
                given().queryParam("format", "JSON").get("/q/openapi").path("paths");
        assertThat(paths.keySet()).containsAll(DOORS.keySet());
        Set<String> others = new TreeSet<>(paths.keySet());
        others.removeAll(DOORS.keySet());
        others.removeIf(path -> path.startsWith("/api/v1/imports"));
        others.removeIf(path -> path.startsWith("/api/v1/signing-keys"));
        others.removeIf(path -> path.startsWith("/api/v1/search-index"));
        // who may call these, and what they answer, stands in the authorization matrix
        others.removeIf(
                path ->
                        path.matches(
                                "/api/v1/((me|session|setup|messages|claims|persons|invitations|operators)(/.*)?"
                                        + "|organisations/\\{id}/.*"
                                        + "|(offer|implementation)-drafts/.*"
                                        + "|(offers|implementations)/\\{id}/withdraw"
                                        + "|implementations/\\{id}/deprecation)"));
        others.remove("/.well-known/jwks.json");
        // these ignore parameters that they do not know
        others.removeIf(path -> path.startsWith("/routing/"));
        assertThat(others)
                .containsExactly(
                        "/api/v1/authorities/{id}",
                        "/api/v1/authorities/{id}/history",
                        "/api/v1/destinations/{id}",
                        "/api/v1/destinations/{id}/history",
                        "/api/v1/routes/batch");
    }

    @Test
    void saysOnWhichPositionItsAnswerRests() {
        for (String address : DOORS.values()) {
            Response answer = when().get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.header("Catalog-Position")).as(address).matches("[1-9][0-9]*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void refusesAParameterThatItDoesNotKnow() {
        for (String address : DOORS.values()) {
            Response answer =
                    given().urlEncodingEnabled(false)
                            .get(address + (address.contains("?") ? "&" : "?") + "unbekannt=1");
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.<List<String>>path("errors.parameter"))
                    .as(address)
                    .containsExactly("unbekannt");
        }
    }

    @Test
    void answersHeadWithoutABody() {
        for (String address : DOORS.values()) {
            Response answer = when().head(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.asByteArray()).as(address).isEmpty();
        }
    }

    @Test
    void sendsLargeAnswersCompressed() {
        for (String address :
                List.of(
                        "/api/v1/services?limit=100",
                        "/api/v1/changes",
                        "/api/v1/regions/09/responsibilities")) {
            assertThat(
                            given().header("Accept-Encoding", "gzip")
                                    .get(address)
                                    .header("Content-Encoding"))
                    .as(address)
                    .isEqualTo("gzip");
        }
    }

    @Test
    void isShownInTheBrowser() {
        assertThat(when().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
        assertThat(
                        given().queryParam("format", "JSON")
                                .get("/q/openapi")
                                .<String>path("info.title"))
                .isEqualTo("EfA-Katalog");
    }
}
