package de.efakatalog.api.http;

import static de.efakatalog.api.http.BadAddresses.base64;
import static de.efakatalog.api.http.BadRequest.get;
import static de.efakatalog.api.http.BadRequest.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.model.changelog.RecordKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request: the answer is a 4xx that says what to do, never a 5xx. */
@QuarkusTest
class BadRequestsResourceTest extends CatalogTest {

    private static final String API = "/api/v1/";
    private static final String ROUTES = API + "routes?leikaKey=99050012104000&";
    private static final String LARGE = "x".repeat(2_000_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject CursorCode cursors;

    static Stream<BadRequest> wrongParameters() {
        return Stream.of(
                parameter(API + "services?limit=0"),
                parameter(API + "services?limit=-1"),
                parameter(API + "services?limit=101"),
                parameter(API + "services?limit=99999999999999999999999999"),
                parameter(API + "services?limit=1.5"),
                parameter(API + "services?limit=1e1"),
                parameter(API + "services?limit=%2B5"),
                parameter(API + "services?limit=ten"),
                parameter(API + "services?limit="),
                parameter(API + "services?limit=%D9%A1"),
                parameter(API + "services?limit=5&limit=6"),
                parameter(API + "services?q=a&q=b"),
                parameter(API + "services?Q=a"),
                parameter(API + "services?query=a"),
                parameter(API + "services?q[]=a"),
                parameter(API + "services?%71%20=a"),
                parameter(API + "services?=a"),
                parameter(API + "services?q=a;limit=5&x"),
                parameter(API + "services?q=" + "a".repeat(501)),
                parameter(API + "services?providerLand=17"),
                parameter(API + "services?reusableIn=42"),
                parameter(API + "implementations?region=99"),
                parameter(API + "implementations?region=170010000000"),
                parameter(API + "services?themenfeld="),
                parameter(API + "services?themenfeld=" + "%C3%A4".repeat(501)),
                parameter(API + "services?typ=99"),
                parameter(API + "services?typ=2B"),
                parameter(API + "services?ozgId=1002"),
                parameter(API + "services?ozgId=abcde"),
                parameter(API + "services?implemented=ja"),
                parameter(API + "services?implemented=TRUE"),
                parameter(API + "services?implemented="),
                parameter(API + "services/99050012104000?fields=title"),
                parameter(API + "?x=1"),
                parameter(API + "implementations?status=live"),
                parameter(API + "implementations?maturity=8"),
                parameter(API + "implementations?maturity=-1"),
                parameter(API + "implementations?service=1"),
                parameter(API + "implementations?provider=A+B"),
                parameter(API + "organisations?kind=verein"),
                parameter(API + "regions?level=stadt"),
                parameter(API + "regions?level=LAND"),
                parameter(API + "regions?parent=0"),
                parameter(API + "regions?postcode=1"),
                parameter(API + "changes?after=-1"),
                parameter(API + "changes?after=9007199254740993"),
                parameter(API + "changes?after=abc"),
                parameter(API + "changes?limit=1001"),
                parameter(API + "changes?limit=0"),
                parameter(API + "changes?wait=31"),
                parameter(API + "changes?wait=-1"),
                parameter(API + "changes?cursor=x"),
                parameter(API + "services?cursor="),
                parameter(API + "services?cursor=abc"),
                parameter(API + "services?cursor=%F0%9F%98%80"),
                parameter(API + "services?cursor=" + base64("null")),
                parameter(API + "services?cursor=" + base64("{}")),
                parameter(API + "services?cursor=" + base64("[1,2]")),
                parameter(API + "services?cursor=" + base64("{\"p\":{},\"c\":\"0\"}")));
    }

    static Stream<BadRequest> wrongMethodsAndMedia() {
        return Stream.of(
                new BadRequest("POST", API + "services", List.of(), "", 405, "method-not-allowed"),
                new BadRequest("PUT", API + "regions/09", List.of(), "", 405, "method-not-allowed"),
                new BadRequest(
                        "DELETE", API + "services/x", List.of(), "", 405, "method-not-allowed"),
                new BadRequest("PATCH", API + "routes", List.of(), "", 405, "method-not-allowed"),
                new BadRequest(
                        "POST",
                        API + "regions/09/responsibilities",
                        List.of(),
                        "",
                        405,
                        "method-not-allowed"),
                new BadRequest("BREW", API + "services", List.of(), "", 405, "method-not-allowed"),
                new BadRequest(
                        "POST",
                        API + "services",
                        List.of("Content-Type: application/json"),
                        "{\"a\":",
                        405,
                        "method-not-allowed"),
                new BadRequest(
                        "POST",
                        API + "services",
                        List.of("Content-Type: application/json"),
                        LARGE,
                        413,
                        "payload-too-large"),
                new BadRequest("GET", API + "services", List.of(), LARGE, 413, "payload-too-large"),
                new BadRequest(
                        "POST",
                        API + "services",
                        List.of("Content-Length: 99999999999"),
                        "",
                        413,
                        "payload-too-large"),
                get(API + "imports", 401, "unauthorized"),
                get(API + "imports", 401, "unauthorized").with("Authorization: Bearer wrong"),
                get(API + "imports", 401, "unauthorized").with("Authorization: Basic YTpi"),
                new BadRequest(
                        "POST", API + "imports/regions", List.of(), "1", 401, "unauthorized"),
                new BadRequest(
                        "POST",
                        API + "imports/regions",
                        List.of("Content-Type: application/json"),
                        "{}",
                        415,
                        "unsupported-media-type"),
                new BadRequest(
                        "POST",
                        API + "imports/regions",
                        List.of("Content-Type: text/plain", "Content-Length: 99999999999"),
                        "",
                        413,
                        ""),
                get(API + "services", 406, "not-acceptable").with("Accept: application/xml"),
                get(API + "services", 406, "not-acceptable").with("Accept: image/*"),
                get(API + "services", 406, "not-acceptable").with("Accept: */*;q=0"),
                get(API + "services/99050012104000", 406, "not-acceptable")
                        .with("Accept: text/csv"),
                get(ROUTES + "ars=09", 406, "not-acceptable").with("Accept: text/html"),
                get(API + "services", 400, "malformed-request").with("Accept: nonsense"),
                get(API + "services", 400, "malformed-request").with("Accept: a/b/c;;=,,"),
                parameter(API + "services/99050012104000").with("If-None-Match: 1"),
                parameter(API + "services/99050012104000").with("If-None-Match: \"1"),
                parameter(API + "services").with("Catalog-Await-Position: soon"),
                parameter(API + "services").with("Catalog-Await-Position: -1"),
                parameter(API + "services").with("Catalog-Await-Position: 99999999999999999999"),
                get(API + "nothing", 404, "not-found"),
                // there for benchmarks that ask for it at start
                get(API + "constant-body", 404, "not-found"),
                parameter(API + "constant-body?bytes=1"),
                get(API + "engine-calls?q=Hund", 404, "not-found"),
                get(API + "engine-calls/suggest?q=Hund", 404, "not-found"),
                get(API + "services/a/b/c", 404, "not-found"),
                get("/api/v2/services", 404, "not-found"),
                get("/api", 404, "not-found"),
                get("/nothing", 404, "not-found"),
                get("/problems/nothing", 404, "not-found"),
                get("/problems/..%2F..%2Fapplication.properties", 404, "not-found"),
                get(API + "../../etc/passwd", 404, "not-found"),
                get(API + "services?q=" + "a".repeat(9_000), 414, ""),
                get(API + "services", 431, "").with("X-Long: " + "a".repeat(20_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "de.efakatalog.api.http.BadAddresses#wrongKeysAndPlaces",
        "wrongParameters",
        "de.efakatalog.api.http.BadBodies#wrongBodies",
        "de.efakatalog.api.http.BadAddresses#noText",
        "wrongMethodsAndMedia"
    })
    void isRefusedWithAProblemThatSaysWhatToDo(BadRequest request) throws IOException {
        RawHttp.Answer answer = RawHttp.send(RestAssured.port, request.toHttp());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(request.status());
        if (request.type().isEmpty()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        assertThat(answer.headers()).containsIgnoringCase("content-type: application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + request.type());
        assertThat(problem.path("status").asInt()).isEqualTo(request.status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).endsWith(".");
        assertThat(answer.body()).doesNotContain("de.efakatalog", "java.", "Exception", "\tat ");
        if (request.type().equals("invalid-parameter")) {
            assertThat(problem.path("errors"))
                    .isNotEmpty()
                    .allSatisfy(
                            error -> {
                                assertThat(error.has("parameter") || error.has("pointer")).isTrue();
                                assertThat(error.path("detail").asText()).isNotBlank();
                            });
        }
        if (request.status() == 401) {
            assertThat(answer.headers()).containsIgnoringCase("www-authenticate: Bearer");
        }
        if (request.status() == 405) {
            assertThat(answer.headers()).containsIgnoringCase("allow: ").contains("GET");
        }
    }

    @ParameterizedTest
    @MethodSource("cursorsOfAnotherList")
    void refusesTheCursorOfAnotherList(String other) throws IOException {
        String cursor =
                RestAssured.given()
                        .queryParam("limit", 2)
                        .get(API + "services")
                        .<String>path("next")
                        .replaceAll(".*cursor=", "");
        BadRequest request = parameter(API + other + "cursor=" + cursor);
        assertThat(RawHttp.send(RestAssured.port, request.toHttp()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stage\":7}",
                "{\"stage\":-1}",
                "{\"shown\":\"?\"}",
                "{\"shown\":\"AAAA\"}",
                "{\"last\":null}",
                "{\"last\":{\"rank\":-1,\"sortKey\":\"\",\"key\":\"\",\"registry\":\"\"}}",
                "{\"last\":{\"rank\":0,\"sortKey\":\"\"}}",
                "{\"basis\":null}",
                "{\"basis\":\"of another generation\"}"
            })
    void refusesACursorThatWasMadeUp(String change) throws IOException {
        String text =
                RestAssured.given()
                        .queryParam("limit", 2)
                        .get(API + "services")
                        .<String>path("next")
                        .replaceAll(".*cursor=", "");
        JsonNode place = JSON.readTree(Base64.getUrlDecoder().decode(text)).path("p");
        List<?> list = List.of(RecordKind.SERVICE, List.of(), Map.of(), List.of());
        assertThat(cursors.write(place, list)).isEqualTo(text);
        ((ObjectNode) place).setAll((ObjectNode) JSON.readTree(change));
        BadRequest request = parameter(API + "services?cursor=" + cursors.write(place, list));
        RawHttp.Answer answer = RawHttp.send(RestAssured.port, request.toHttp());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("to begin at the first page");
    }

    @Test
    void nullIsAWordAsAnyOther() throws IOException {
        String all = cursors.write("place", List.of(List.of()));
        assertThat(all).isNotEqualTo(cursors.write("place", List.of(List.of("null"))));
        String cursor =
                RestAssured.given()
                        .queryParam("limit", 2)
                        .get(API + "services")
                        .<String>path("next")
                        .replaceAll(".*cursor=", "");
        BadRequest request = parameter(API + "services?q=null&cursor=" + cursor);
        assertThat(RawHttp.send(RestAssured.port, request.toHttp()).status()).isEqualTo(400);
    }

    static Stream<String> cursorsOfAnotherList() {
        return Stream.of("regions?", "services?q=a&", "services?typ=1&", "ozg-services?");
    }
}
