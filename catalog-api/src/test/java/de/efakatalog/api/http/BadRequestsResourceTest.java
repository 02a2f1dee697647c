package de.efakatalog.api.http;

import static de.efakatalog.api.http.BadRequest.body;
import static de.efakatalog.api.http.BadRequest.get;
import static de.efakatalog.api.http.BadRequest.malformed;
import static de.efakatalog.api.http.BadRequest.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request: the answer is a 4xx that says what to do, never a 5xx. */
@QuarkusTest
class BadRequestsResourceTest extends CatalogTest {

    private static final String API = "/api/v1/";
    private static final String ROUTES = API + "routes?leikaKey=99050012104000&";
    private static final String BATCH = API + "routes/batch";
    private static final String LARGE = "x".repeat(2_000_000);

    static Stream<BadRequest> wrongKeysAndPlaces() {
        return Stream.of(
                parameter(API + "routes"),
                parameter(API + "routes?leikaKey=99050012104000"),
                parameter(API + "routes?ars=09"),
                parameter(API + "routes?leikaKey=9905001210400&ars=09"),
                parameter(API + "routes?leikaKey=990500121040000&ars=09"),
                parameter(API + "routes?leikaKey=98050012104000&ars=09"),
                parameter(API + "routes?leikaKey=&ars=09"),
                parameter(API + "routes?leikaKey=9905001210400a&ars=09"),
                parameter(API + "routes?leikaKey=%D9%A9%D9%A9050012104000&ars=09"),
                parameter(ROUTES + "ars="),
                parameter(ROUTES + "ars=0"),
                parameter(ROUTES + "ars=0916"),
                parameter(ROUTES + "ars=0916200"),
                parameter(ROUTES + "ars=0916200000000"),
                parameter(ROUTES + "ars=09a"),
                parameter(ROUTES + "ars=-9"),
                parameter(ROUTES + "ars=00"),
                parameter(ROUTES + "ars=000000000001"),
                parameter(ROUTES + "ars=%EF%BC%90%EF%BC%99"),
                parameter(ROUTES + "ags=0916200"),
                parameter(ROUTES + "ags=091620000000"),
                parameter(ROUTES + "ags=x"),
                parameter(ROUTES + "postcode=8033"),
                parameter(ROUTES + "postcode=803310"),
                parameter(ROUTES + "postcode=8033a"),
                parameter(ROUTES + "postcode=-8033"),
                parameter(ROUTES + "ars=09&ags=09162000"),
                parameter(ROUTES + "ars=09&postcode=80331"),
                parameter(ROUTES + "ags=09162000&postcode=80331"),
                parameter(ROUTES + "ars=09&ags=09162000&postcode=80331"),
                parameter(ROUTES + "ars=09&ars=05"),
                parameter(ROUTES + "ars=09&at=2026-02-30"),
                parameter(ROUTES + "ars=09&at=2026-2-3"),
                parameter(ROUTES + "ars=09&at=30.02.2026"),
                parameter(ROUTES + "ars=09&at=today"),
                parameter(ROUTES + "ars=09&at=2026-01-01T00:00:00Z"),
                parameter(ROUTES + "ars=09&at=+2026-01-01"),
                parameter(ROUTES + "ars=09&at="),
                parameter(ROUTES + "ars=09&limit=1"),
                get(ROUTES + "ars=099999999999", 404, "unknown-region"),
                get(ROUTES + "postcode=00000", 404, "unknown-region"),
                get(API + "routes?leikaKey=99999999999999&ars=09", 404, "unknown-service"),
                parameter(API + "regions/1"),
                parameter(API + "regions/0916"),
                parameter(API + "regions/09162000000000000000000"),
                parameter(API + "regions/Bayern"),
                parameter(API + "regions/00"),
                parameter(API + "regions/0000000a"),
                get(API + "regions/99", 404, "unknown-region"),
                parameter(API + "regions/1/responsibilities"),
                parameter(API + "regions/09162000/responsibilities"),
                parameter(API + "regions/Bayern/responsibilities"),
                parameter(API + "regions/00/responsibilities"),
                parameter(API + "regions/09@local/responsibilities"),
                parameter(API + "regions/09/responsibilities?at=2026-02-30"),
                parameter(API + "regions/09/responsibilities?at="),
                parameter(API + "regions/09/responsibilities?limit=0"),
                parameter(API + "regions/09/responsibilities?limit=101"),
                parameter(API + "regions/09/responsibilities?cursor=abc"),
                parameter(API + "regions/09/responsibilities?cursor=" + base64("{}")),
                parameter(
                        API
                                + "regions/09/responsibilities?cursor="
                                + base64("{\"p\":{\"s\":1},\"c\":\"0\"}")),
                parameter(API + "regions/09/responsibilities?leikaKey=99050012104000"),
                get(API + "regions/99/responsibilities", 404, "unknown-region"),
                get(API + "regions/099999999999/responsibilities", 404, "unknown-region"),
                get(API + "regions/09/responsibilities", 406, "not-acceptable")
                        .with("Accept: text/html"),
                parameter(API + "services/9905001210400"),
                parameter(API + "services/UPPER"),
                parameter(API + "services/%27%20or%201=1"),
                get(API + "services/no-such-service", 404, "unknown-service"),
                get(API + "services/a@b@c", 404, "not-found"),
                parameter(API + "ozg-services/1"),
                get(API + "ozg-services/99999", 404, "not-found"),
                parameter(API + "implementations/Passierschein_A38"),
                parameter(API + "organisations/%C3%A4"),
                parameter(API + "authorities/-a-"));
    }

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

    static Stream<BadRequest> wrongBodies() {
        String key = "{\"questions\":[{\"leikaKey\":\"99050012104000\"";
        return Stream.of(
                body(BATCH, "{}"),
                body(BATCH, "[]"),
                body(BATCH, "null"),
                body(BATCH, "7"),
                body(BATCH, "\"questions\""),
                body(BATCH, "{\"questions\":null}"),
                body(BATCH, "{\"questions\":{}}"),
                body(BATCH, "{\"questions\":\"x\"}"),
                body(BATCH, "{\"questions\":[]}"),
                body(BATCH, "{\"questions\":[null]}"),
                body(BATCH, "{\"questions\":[[]]}"),
                body(BATCH, "{\"questions\":[{}]}"),
                body(BATCH, key + "}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"ags\":\"09\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"postcode\":\"80331\"}]}"),
                body(BATCH, key + ",\"ars\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"0916\"}]}"),
                body(BATCH, key + ",\"ars\":9}]}"),
                body(BATCH, key + ",\"ars\":true}]}"),
                body(BATCH, key + ",\"ars\":[\"09\"]}]}"),
                body(BATCH, key + ",\"ars\":{\"ars\":\"09\"}}]}"),
                body(BATCH, key + ",\"ars\":\"" + "0".repeat(100_000) + "\"}]}"),
                body(BATCH, key + ",\"ars\":\"\\u0660\\u0669\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\\u0000\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\\n\"}]}"),
                body(BATCH, key + ",\"ars\":\"\\ud800\"}]}"),
                body(BATCH, key + ",\"ags\":\"0916\"}]}"),
                body(BATCH, key + ",\"postcode\":\"8033\"}]}"),
                body(BATCH, key + ",\"postcode\":80331}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"at\":\"2026-02-30\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"at\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"at\":20260101}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"AT\":\"2026-01-01\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"\\u0000\":\"\"}]}"),
                body(BATCH, key + ",\"ars\":\"09\",\"" + "x".repeat(40_000) + "\":1}]}"),
                body(BATCH, key + ",\"ars\":\"09\"}],\"limit\":1}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":\"9905001210400\",\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":99050012104000,\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":\"\",\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[{\"leikaKey\":null,\"ars\":\"09\"}]}"),
                body(BATCH + "?leikaKey=99050012104000", key + ",\"ars\":\"09\"}]}"),
                body(BATCH, "{\"questions\":[" + "{},".repeat(1000) + "{}]}"),
                body(BATCH, "{\"questions\":[", "malformed-request"),
                body(BATCH, "{\"questions\":[]} {}", "malformed-request"),
                body(BATCH, "{'questions':[]}", "malformed-request"),
                body(BATCH, "{\"questions\":[],\"questions\":[]}", "malformed-request"),
                body(BATCH, key + ",\"ars\":\"09\",\"ars\":\"05\"}]}", "malformed-request"),
                body(BATCH, key + ",\"ars\":\"09\u0001\"}]}", "malformed-request"),
                body(BATCH, key + ",\"ars\":\"09\u00ff\"}]}", "malformed-request"),
                body(BATCH, "[".repeat(100_000), "malformed-request"),
                body(BATCH, key + ",\"at\":" + "9".repeat(5_000) + "}]}", "malformed-request"),
                body(BATCH, "\u00fe\u00ff\u0000{\u0000}", "malformed-request"),
                new BadRequest(
                        "POST",
                        BATCH,
                        List.of("Content-Type: application/json"),
                        LARGE,
                        413,
                        "payload-too-large"),
                new BadRequest(
                        "POST",
                        BATCH,
                        List.of("Content-Type: text/plain"),
                        "{}",
                        415,
                        "unsupported-media-type"),
                new BadRequest(
                        "POST",
                        BATCH,
                        List.of("Content-Type: application/json", "Accept: text/csv"),
                        key + ",\"ars\":\"09\"}]}",
                        406,
                        "not-acceptable"));
    }

    static Stream<BadRequest> noText() {
        return Stream.of(
                malformed(API + "services?q=%00"),
                malformed(API + "services?q=a%00b"),
                malformed(API + "services?q=%01"),
                malformed(API + "services?q=%09"),
                malformed(API + "services?q=%0A"),
                malformed(API + "services?q=%0D%0AX:1"),
                malformed(API + "services?q=%1B"),
                malformed(API + "services?q=%7F"),
                malformed(API + "services?q=%C2%85"),
                malformed(API + "services?q=%FF"),
                malformed(API + "services?q=%C0%AF"),
                malformed(API + "services?q=%ED%A0%80"),
                malformed(API + "services?q=%E2%82"),
                malformed(API + "services?q=%F4%90%80%80"),
                malformed(API + "services?q=f%FChrerschein"),
                malformed(API + "services?%FF=1"),
                malformed(API + "services?%00=1"),
                malformed(API + "services?q=f\u00fchrerschein"),
                malformed(API + "services/%00"),
                malformed(API + "services/%FF"),
                malformed(API + "services/%C0%AF"),
                malformed(API + "regions/09%0A"),
                // the server's own answer
                get(API + "services?q=%", 400, ""),
                get(API + "services?q=%4", 400, ""),
                get(API + "services?q=%zz", 400, ""),
                get(API + "services?q=100%&limit=1", 400, ""),
                get(API + "services/%zz", 400, ""),
                get(API + "services/%", 400, ""));
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

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "wrongKeysAndPlaces",
        "wrongParameters",
        "wrongBodies",
        "noText",
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

    static Stream<String> cursorsOfAnotherList() {
        return Stream.of("regions?", "services?q=a&", "services?typ=1&", "ozg-services?");
    }
}
