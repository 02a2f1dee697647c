package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.Imports;
import de.efakatalog.api.testing.RoutingSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls as clients of the FIT-Connect Routing API send them, each with the whole answer that was
 * recorded and checked by hand once: recorded-calls.json.
 */
@QuarkusTest
class RecordedCallsResourceTest extends CatalogTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * A call with its answer.
     *
     * @param name what is special about it
     * @param call method and target below the base address
     * @param status the status it was answered with
     * @param contentType the type of the answer
     * @param answer the whole answer
     */
    record Call(String name, String call, int status, String contentType, JsonNode answer) {

        String target() {
            return call.substring("GET ".length());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Call> calls() throws IOException {
        return List.of(new ObjectMapper().readValue(resource("recorded-calls.json"), Call[].class));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        RecordedCallsResourceTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

    /** Importing them again changes nothing. */
    @BeforeEach
    void haveDestinations() throws IOException, InterruptedException {
        for (String kind : List.of("destinations", "responsibilities")) {
            JsonPath run = Imports.completed(kind, resource(kind + ".ndjson"));
            HttpRequest seen =
                    HttpRequest.newBuilder(URI.create(base() + "/v2/info"))
                            .header("Catalog-Await-Position", run.getString("position"))
                            .build();
            assertThat(CLIENT.send(seen, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port + "/routing";
    }

    private static JsonNode ask(String base, Call call, String accepted)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + call.target()))
                        .header("Accept", accepted)
                        .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(call.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains(call.contentType());
        return RoutingSchema.check(
                call.target(), answer.statusCode(), call.contentType(), answer.body());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void areAnsweredAsRecorded(Call call) throws IOException, InterruptedException {
        assertThat(ask(base(), call, "application/json")).isEqualTo(call.answer());
    }

    /** Portals once had to accept problem documents to get any answer. */
    @Test
    void areAnsweredAlikeWhateverJsonIsAccepted() throws IOException, InterruptedException {
        for (Call call : calls()) {
            for (String accepted : List.of("*/*", "application/problem+json")) {
                assertThat(ask(base(), call, accepted)).as(call.name()).isEqualTo(call.answer());
            }
        }
    }

    @Test
    void areAnsweredAlikeBehindAProxyWithAPathOfItsOwn() throws IOException, InterruptedException {
        try (StrippingProxy proxy = new StrippingProxy("/portal/fit-connect", RestAssured.port)) {
            for (Call call : calls()) {
                assertThat(ask(proxy.base() + "/routing", call, "application/json"))
                        .as(call.name())
                        .isEqualTo(call.answer());
            }
        }
    }

    @Test
    void coverBothVersionsWithTheSameAnswers() throws IOException, InterruptedException {
        List<String> compared = new ArrayList<>();
        for (Call call : calls()) {
            if (!call.call().contains("/info")) {
                String other = call.call().replace("/v1/", "/v3/").replace("/v2/", "/v1/");
                other = other.replace("/v3/", "/v2/");
                Call twin =
                        new Call(
                                call.name(),
                                other,
                                call.status(),
                                call.contentType(),
                                call.answer());
                assertThat(ask(base(), twin, "application/json")).isEqualTo(call.answer());
                compared.add(other);
            }
        }
        assertThat(compared).hasSizeGreaterThan(30);
    }
}
