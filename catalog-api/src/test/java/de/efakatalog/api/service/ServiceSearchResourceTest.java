package de.efakatalog.api.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Operator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServiceSearchResourceTest extends CatalogTest {

    private static final String SERVICES = "/api/v1/services";
    private static final String SUGGEST = SERVICES + "/suggest";

    @Test
    void countsFacetsWhoseCountsIgnoreTheirOwnFilter() {
        Response all = given().queryParam("limit", "1").get(SERVICES);
        Map<String, Object> facets = all.path("facets");
        assertThat(facets.keySet())
                .containsExactlyInAnyOrder(
                        "themenfeld",
                        "lage",
                        "typisierung",
                        "implemented",
                        "maturity",
                        "providerLand",
                        "reusableIn");
        List<String> fields = all.path("facets.themenfeld.value");
        List<Integer> counts = all.path("facets.themenfeld.count");
        assertThat(fields).hasSizeGreaterThan(1);
        given().queryParam("themenfeld", fields.get(0), fields.get(1))
                .queryParam("limit", "1")
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(counts.get(0) + counts.get(1)))
                .body("facets.themenfeld.count", equalTo(counts))
                .body("facets.themenfeld.value", equalTo(fields));
    }

    @Test
    void namesLaenderForReaders() {
        given().queryParam("implemented", "true")
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body(
                        "facets.providerLand.find { it.value == '05' }.label",
                        is("Nordrhein-Westfalen"));
    }

    @Test
    void takesSeveralValuesAndNarrowsDownByRegion() {
        given().queryParam("typisierung", "1", "5")
                .queryParam("limit", "100")
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body("total.value", greaterThan(100));
        int byShortName = given().queryParam("typ", "1", "5").get(SERVICES).path("total.value");
        int byName = given().queryParam("typisierung", "1", "5").get(SERVICES).path("total.value");
        assertThat(byShortName).isEqualTo(byName);
        int inLand = given().queryParam("region", "051160000000").get(SERVICES).path("total.value");
        int inBoth =
                given().queryParam("reusableIn", "05", "000000000000")
                        .get(SERVICES)
                        .path("total.value");
        assertThat(inLand).isPositive().isEqualTo(inBoth);
    }

    @Test
    void refusesWhatIsNoValue() {
        given().queryParam("providerLand", "05", "0511", "NRW")
                .queryParam("maturity", "9")
                .queryParam("sort", "best")
                .queryParam("explain", "ja")
                .get(SERVICES)
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        containsInAnyOrder(
                                "providerLand", "providerLand", "maturity", "sort", "explain"));
        given().queryParam("region", "05")
                .queryParam("reusableIn", "06")
                .get(SERVICES)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("region"));
    }

    @Test
    void showsWhereItMatchesAndWhatWasProbablyMeant() {
        given().queryParam("q", "führerschein")
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body("didYouMean", nullValue())
                .body("explanations", nullValue())
                .body(
                        "highlights.fields.title.flatten().findAll { it?.match }.text",
                        hasItem("Führerschein"));
        given().queryParam("q", "führerschen")
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body("total.value", greaterThan(0))
                .body("didYouMean", equalTo("Führerschein"));
    }

    @Test
    void sortsAsAsked() {
        for (String order : List.of("relevance", "name", "newest")) {
            Response first =
                    given().queryParam("q", "gewerbe")
                            .queryParam("sort", order)
                            .queryParam("limit", "5")
                            .get(SERVICES);
            assertThat(first.statusCode()).isEqualTo(200);
            Response second = given().urlEncodingEnabled(false).get(first.<String>path("next"));
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.<List<String>>path("items.key"))
                    .doesNotContainAnyElementsOf(first.<List<String>>path("items.key"));
        }
    }

    @Test
    void explainsToOperatorsOnly() {
        given().queryParam("q", "gewerbe anmelden")
                .queryParam("explain", "true")
                .get(SERVICES)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
        Operator.request()
                .queryParam("q", "gewerbe anmelden")
                .queryParam("explain", "true")
                .queryParam("limit", "3")
                .get(SERVICES)
                .then()
                .statusCode(200)
                .body("explanations", hasSize(3))
                .body("explanations[0].reasons.ranking.score", greaterThan(0))
                .body("explanations[0].reasons.ranking.words", hasSize(2))
                .body("explanations[0]", hasKey("key"));
    }

    @Test
    void suggestsInGroupsWhileSomebodyTypes() {
        given().queryParam("q", "mönchengl")
                .get(SUGGEST)
                .then()
                .statusCode(200)
                .header("Catalog-Position", notNullValue())
                .body(
                        "groups.kind",
                        contains("service", "implementation", "organisation", "region"))
                .body("groups[2].items.key", hasItem("stadt-moenchengladbach"))
                .body("groups[3].items.href", hasItem("/api/v1/regions/051160000000"))
                .body("groups[3].items[0].segments.match", hasItem(true));
        given().queryParam("q", "führersch")
                .queryParam("limit", "2")
                .get(SUGGEST)
                .then()
                .body("groups[0].items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%F0%9F%90%95", "%20-"})
    void suggestsNothingWhileOnlySignsAreTyped(String typed) {
        given().urlEncodingEnabled(false)
                .get(SUGGEST + "?q=" + typed)
                .then()
                .statusCode(200)
                .body("groups", hasSize(4))
                .body("groups.items", everyItem(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q", "?q=", "?q=%20", "?limit=3"})
    void suggestsNothingWithoutKnowingWhatIsTyped(String query) {
        given().urlEncodingEnabled(false)
                .get(SUGGEST + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains("q"));
    }

    @Test
    void signsAreNoWordsThatHaveToBeFound() {
        List<String> keys =
                given().queryParam("q", "hund anmelden").get(SERVICES).path("items.key");
        assertThat(
                        given().queryParam("q", "\uD83D\uDC15 hund anmelden !")
                                .get(SERVICES)
                                .<List<String>>path("items.key"))
                .isEqualTo(keys)
                .isNotEmpty();
    }

    @Test
    void anEmptyListHasOneFormWhateverLedToIt() {
        Response unknown = given().queryParam("q", "xqzvwkjyqxz").get(SERVICES);
        Response signs = given().queryParam("q", "* \uD83D\uDC15 ?").get(SERVICES);
        assertThat(signs.<Integer>path("total.value")).isZero();
        assertThat(signs.<Map<String, Object>>path("$"))
                .isEqualTo(unknown.<Map<String, Object>>path("$"))
                .extractingByKey("facets")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(7);
    }
}
