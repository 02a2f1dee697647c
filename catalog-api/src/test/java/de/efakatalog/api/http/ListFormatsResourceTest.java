package de.efakatalog.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ListFormatsResourceTest extends CatalogTest {

    private static List<CSVRecord> rows(Response answer) throws IOException {
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void writesAPageAsCsvWithUmlauts() throws IOException {
        Response answer =
                given().header("Accept", "text/csv")
                        .queryParam("q", "mönchengladbach")
                        .queryParam("level", "gemeinde")
                        .get("/api/v1/regions");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Catalog-Position")).isNotNull();
        CSVRecord row = rows(answer).getFirst();
        assertThat(row.get("name")).startsWith("Mönchengladbach");
        assertThat(row.get("ars")).isEqualTo("051160000000");
        assertThat(row.toMap())
                .containsKeys("ars", "ags", "name", "level", "centroid.lat", "successors");
    }

    @Test
    void flattensTheProviderOfAnImplementation() throws IOException {
        Response answer =
                given().header("Accept", "text/csv")
                        .queryParam("q", "passierschein")
                        .get("/api/v1/implementations");
        CSVRecord row = rows(answer).getFirst();
        assertThat(row.get("id")).isEqualTo("passierschein-a38");
        assertThat(row.get("provider.name")).contains("Mönchengladbach");
        assertThat(row.toMap()).doesNotContainKey("provider.version");
    }

    @Test
    void streamsEverythingThatMatches() {
        Response answer =
                given().header("Accept", "application/x-ndjson")
                        .queryParam("level", "gemeinde")
                        .get("/api/v1/regions");
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        List<String> lines =
                new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(10_952);
        assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "text/csv|text/csv",
                "text/csv;q=0.5, application/json;q=0.4|text/csv",
                "application/json;q=0.3, application/x-ndjson;q=0.9|application/x-ndjson",
                "text/*|text/csv",
                "text/html, application/xhtml+xml, */*;q=0.8|application/json",
                "application/json;q=0, */*;q=0.1|text/csv",
                "text/html, text/csv;q=0.2|text/csv"
            })
    void choosesByWeight(String accept, String expected) {
        Response answer =
                given().header("Accept", accept).queryParam("level", "land").get("/api/v1/regions");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(expected);
    }

    @Test
    void saysWhatIsOfferedInsteadOfAnUnknownFormat() {
        Response answer = given().header("Accept", "application/xml").get("/api/v1/regions");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("detail")).contains("text/csv");
    }
}
