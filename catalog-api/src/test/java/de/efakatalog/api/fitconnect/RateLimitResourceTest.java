package de.efakatalog.api.fitconnect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.KeepAliveHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RateLimitResourceTest extends CatalogTest {

    private static final int LIMIT = 6000;
    private static final int BURST = 100;
    private static final int PATIENCE = 20_000;

    /** Other tests come from 127.0.0.1; none of them may be refused because of this one. */
    private static final String OTHER_CLIENT = "127.0.0.2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/routing/v2/info",
                "/routing/v1/routes",
                "/routing/v1/areas?areaSearchexpression=%ff",
                "/routing",
                "/routing/v3/routes",
                "/routing;x=1/v2/info",
                "//routing/v2/info",
                "/%72outing/v2/info",
                "/x/../routing/v2/info"
            })
    void isToldWithEveryAnswer(String target) throws IOException {
        try (KeepAliveHttp client = new KeepAliveHttp(RestAssured.port, "127.0.0.3", PATIENCE)) {
            client.get(List.of(target));
            KeepAliveHttp.Answer answer = client.next();
            assertThat(answer.headers())
                    .as(answer.toString())
                    .containsEntry("ratelimit-limit", "6000");
            assertThat(Integer.parseInt(answer.headers().get("ratelimit-remaining")))
                    .isBetween(0, LIMIT - 1);
            assertThat(Integer.parseInt(answer.headers().get("ratelimit-reset"))).isBetween(1, 60);
        }
    }

    @Test
    void isNotToldElsewhere() {
        assertThat(given().get("/api/v1/").headers().hasHeaderWithName("RateLimit-Limit"))
                .isFalse();
        assertThat(given().get("/routings").headers().hasHeaderWithName("RateLimit-Limit"))
                .isFalse();
    }

    @Test
    void canBeReadByScriptsOfOtherPages() {
        Response answer =
                given().header("Origin", "https://portal.example").get("/routing/v2/info");

        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains(
                        "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After");
    }

    @Test
    void refusesWhoeverAsksMoreOften() throws IOException {
        try (KeepAliveHttp client = new KeepAliveHttp(RestAssured.port, OTHER_CLIENT, PATIENCE)) {
            int granted = 0;
            for (int sent = 0; sent < LIMIT; sent += BURST) {
                client.get(Collections.nCopies(BURST, "/routing/v2/info"));
                for (int i = 0; i < BURST; i++) {
                    granted += client.next().status() == 200 ? 1 : 0;
                }
            }
            client.get(List.of("/routing/v2/routes"));
            KeepAliveHttp.Answer refused = client.next();

            assertThat(granted).isEqualTo(LIMIT);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers())
                    .containsEntry("content-type", "application/problem+json")
                    .containsEntry("ratelimit-remaining", "0")
                    .containsEntry("retry-after", refused.headers().get("ratelimit-reset"));
            assertThat(refused.body())
                    .startsWith(
                            "{\"type\":\"/problems/too-many-requests\","
                                    + "\"title\":\"Too many requests\",\"status\":429,");
            client.get(List.of("/api/v1/"));
            assertThat(client.next().status()).as("other doors stay open").isEqualTo(200);
        }
        given().get("/routing/v2/info").then().statusCode(200);
    }
}
