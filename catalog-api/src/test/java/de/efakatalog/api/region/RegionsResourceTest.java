package de.efakatalog.api.region;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegionsResourceTest extends CatalogTest {

    private static final String REGIONS = "/api/v1/regions";

    @Test
    void readsAGemeindeWithTheRegionsAboveIt() {
        when().get(REGIONS + "/091620000000")
                .then()
                .statusCode(200)
                // its own version and that of each region above
                .header("ETag", matchesPattern("\"091620000000-[0-9]+(\\.[0-9]+){5}\""))
                .body("name", equalTo("München, Landeshauptstadt"))
                .body("level", equalTo("gemeinde"))
                .body("ags", equalTo("09162000"))
                .body("ancestors.ars", contains("091620000", "09162", "091", "09", "000000000000"))
                .body(
                        "ancestors.level",
                        contains("gemeindeverband", "kreis", "regierungsbezirk", "land", "bund"))
                .body("ancestors[3].name", equalTo("Bayern"))
                .body("ancestors[0].version", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "05, 05, land",
        "051, 051, regierungsbezirk",
        "05116, 05116, kreis",
        "09162000, 091620000000, gemeinde",
        "050000000000, 05, land",
        "051000000000, 051, regierungsbezirk",
        "000000000000, 000000000000, bund",
        "010010000000, 010010000000, gemeinde"
    })
    void understandsEveryFormOfAKey(String given, String ars, String level) {
        when().get(REGIONS + "/" + given)
                .then()
                .statusCode(200)
                .body("ars", equalTo(ars))
                .body("level", equalTo(level));
    }

    @ParameterizedTest
    @CsvSource({"99", "099999999999", "99999999"})
    void saysThatARegionIsUnknown(String key) {
        when().get(REGIONS + "/" + key)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-region"));
    }

    @Test
    void listsWhatIsWithinARegion() {
        given().queryParam("level", "kreis")
                .queryParam("parent", "051")
                .when()
                .get(REGIONS)
                .then()
                .body("total.value", equalTo(15))
                .body("items.parent", everyItem(equalTo("051")));
    }

    @Test
    void listsTheGemeindenOfAPostcode() {
        given().queryParam("postcode", "54636")
                .queryParam("level", "gemeinde")
                .when()
                .get(REGIONS)
                .then()
                .body("total.value", equalTo(39));
    }

    @Test
    void sortsAsGermansSort() {
        List<String> names = given().queryParam("level", "land").get(REGIONS).path("items.name");
        assertThat(names)
                .hasSize(16)
                .containsSubsequence(
                        "Baden-Württemberg", "Bayern", "Berlin", "Sachsen", "Thüringen");
    }
}
