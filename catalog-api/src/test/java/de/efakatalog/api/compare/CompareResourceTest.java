package de.efakatalog.api.compare;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.PublishedOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CompareResourceTest extends CatalogTest {

    private static final String COMPARE = "/api/v1/compare?ids=passierschein-a38,ewa";

    /** Where its only offer of this legal route stands. */
    private static final String OFFER = "/offers/sub-nachnutzung/";

    @Inject PublishedOffer offer;

    @BeforeEach
    void thereIsAnOffer() {
        offer.exists();
    }

    private static Map<String, Object> row(JsonPath answer, String field) {
        return answer.param("field", field).getMap("rows.find { it.field == field }");
    }

    private static List<Object> values(JsonPath answer, String field) {
        Object values = row(answer, field).get("values");
        assertThat(values).as(field).isInstanceOf(List.class);
        return new ArrayList<>((List<?>) Objects.requireNonNull(values));
    }

    /** Where the offer stands among those of its route; other tests publish some, too. */
    private static String offerPlace(JsonPath answer) {
        return answer.getList("rows.field", String.class).stream()
                .filter(field -> field.matches(OFFER + "\\d+/id"))
                .filter(field -> values(answer, field).contains("passierschein-a38-ikz"))
                .map(field -> field.substring(0, field.length() - "/id".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysSideBySideWhatDiffersAndWhatIsMissing() {
        JsonPath answer = when().get(COMPARE).jsonPath();
        assertThat(answer.getList("implementations.id"))
                .containsExactly("passierschein-a38", "ewa");
        assertThat(row(answer, "/name"))
                .isEqualTo(
                        Map.of(
                                "group",
                                "facts",
                                "field",
                                "/name",
                                "differs",
                                true,
                                "missing",
                                List.of(),
                                "values",
                                List.of(
                                        "Passierschein A38",
                                        "Elektronische Wohnsitzanmeldung (eWA)")));
        assertThat(row(answer, "/type").get("differs")).isEqualTo(false);
        assertThat(row(answer, "/profile/trustLevel").get("missing"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("ewa");
        assertThat(row(answer, offerPlace(answer) + "/terms/title"))
                .containsEntry("missing", List.of("ewa"))
                .containsEntry("differs", true);
        assertThat(answer.<Object>get("estimatedFor")).isNull();
        assertThat(answer.getList("rows.field", String.class))
                .noneMatch(field -> field.contains("/estimate/"))
                .doesNotHaveDuplicates();
    }

    @Test
    void orderOfTheIdsIsTheOrderOfTheValues() {
        JsonPath straight = when().get(COMPARE).jsonPath();
        JsonPath turned = when().get("/api/v1/compare?ids=ewa,passierschein-a38").jsonPath();
        assertThat(turned.getList("rows.field")).isEqualTo(straight.getList("rows.field"));
        assertThat(turned.getList("rows.differs")).isEqualTo(straight.getList("rows.differs"));
        assertThat(turned.getList("rows.values[0]"))
                .isEqualTo(straight.getList("rows.values[0]").reversed());
    }

    @Test
    void offersAreEstimatedAsTheirOwnAddressDoes() {
        String question = "ars=051160000000&uses=100&at=2026-07-01";
        JsonPath answer = when().get(COMPARE + "&" + question).jsonPath();
        assertThat(answer.getString("estimatedFor.name")).isEqualTo("Mönchengladbach, Stadt");
        JsonPath own =
                when().get("/api/v1/offers/passierschein-a38-ikz/estimate?" + question).jsonPath();
        List<Object> values =
                values(answer, offerPlace(answer) + "/estimate/totals/kommune/0/firstYear/gross");
        assertThat(values.getFirst())
                .isEqualTo(own.getMap("totals.find { it.extent == 'kommune' }.firstYear.gross"));
        assertThat(values.get(1)).isNull();
        JsonPath elsewhere = when().get(COMPARE + "&ars=091620000000&at=2026-07-01").jsonPath();
        assertThat(values(elsewhere, offerPlace(elsewhere) + "/estimate/missing").toString())
                .contains("field=ars");
    }

    @Test
    void isATableToo() throws Exception {
        Response answer = given().accept("text/csv").get(COMPARE);
        assertThat(answer.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Vary")).contains("Accept");
        List<CSVRecord> lines =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new StringReader(answer.asString()))
                        .getRecords();
        JsonPath json = when().get(COMPARE).jsonPath();
        assertThat(lines.stream().map(line -> line.get("field")).toList())
                .isEqualTo(json.getList("rows.field"));
        assertThat(lines.stream().map(line -> Boolean.valueOf(line.get("differs"))).toList())
                .isEqualTo(json.getList("rows.differs"));
        assertThat(lines.getFirst().get("ewa")).isEqualTo("Elektronische Wohnsitzanmeldung (eWA)");
    }

    @Test
    void isReadUnderACondition() {
        String tag = when().get(COMPARE).header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(given().header("If-None-Match", tag).get(COMPARE).statusCode()).isEqualTo(304);
        assertThat(given().accept("text/csv").get(COMPARE).header("ETag"))
                .isEqualTo(tag.replaceFirst("\"$", "-csv\""));
        assertThat(
                        given().header("If-None-Match", tag)
                                .get("/api/v1/compare?ids=ewa,passierschein-a38")
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/compare|400|/problems/invalid-parameter|is missing",
                "/api/v1/compare?ids=ewa|400|/problems/invalid-parameter|two to four",
                "/api/v1/compare?ids=ewa,bafoeg,ewa|400|/problems/invalid-parameter|names ewa twice",
                "/api/v1/compare?ids=a,b,c,d,e|400|/problems/invalid-parameter|two to four",
                "/api/v1/compare?ids=ewa,|400|/problems/invalid-parameter|not ''",
                "/api/v1/compare?ids=ewa,bafoeg&uses=5|400|/problems/invalid-parameter|is missing",
                "/api/v1/compare?ids=ewa,nie-gehoert|404|/problems/not-found|nie-gehoert",
                "/api/v1/compare?ids=ewa,bafoeg&ars=051169999999|404|/problems/unknown-region|no region"
            })
    void saysWhatIsWrong(String address, int status, String type, String words) {
        Response answer = when().get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo(type);
        assertThat(answer.asString()).contains(words);
    }
}
