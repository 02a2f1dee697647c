package de.efakatalog.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.index.testing.HostileText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody searches for: an answer or a 4xx that says what to do, soon. The log and each
 * failure name the seed; {@code -Dcatalog.hostile.seed=…} repeats it.
 */
@QuarkusTest
class HostileSearchResourceTest extends CatalogTest {

    private static final Logger LOG = Logger.getLogger(HostileSearchResourceTest.class);

    private static final long SEED = Long.getLong("catalog.hostile.seed", System.nanoTime());
    private static final int TRIES = Boolean.getBoolean("catalog.verify") ? 2_000 : 25;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** The longest text that doors take, in code points. */
    private static final int LONGEST = 500;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services?q=",
                "services?implemented=false&sort=newest&q=",
                "services?themenfeld=",
                "services?region=",
                "services?cursor=",
                "implementations?q=",
                "implementations?provider=",
                "organisations?q=",
                "regions?q=",
                "ozg-services?q=",
                "services/suggest?q=",
                "services/"
            })
    void isAnsweredInTime(String door) throws IOException {
        LOG.infof("-Dcatalog.hostile.seed=%d", SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            String text = HostileText.any(random);
            if (random.nextBoolean()) {
                text = beginning(text);
            }
            assertAnswered(door, text);
        }
    }

    private static String beginning(String text) {
        int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static void assertAnswered(String door, String text) throws IOException {
        long before = System.nanoTime();
        RawHttp.Answer answer = RawHttp.send(RestAssured.port, request(door + Escapes.of(text)));
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        String asked = "seed %d: %s%s".formatted(SEED, door, text);
        assertThat(answer.status()).as(asked).isIn(200, 400, 404, 413, 414, 431);
        assertThat(taken).as(asked).isLessThan(LIMIT);
        if (answer.status() == 200) {
            JsonNode found = MAPPER.readTree(answer.body());
            assertThat(found.has("items") || found.has("groups")).as(asked).isTrue();
        }
        if (answer.status() == 400 && !answer.body().isEmpty()) {
            assertThat(MAPPER.readTree(answer.body()).path("type").asText())
                    .as(asked)
                    .startsWith("/problems/");
        }
    }

    /** In the old version of HTTP, which has no chunks: what comes is the body as it is. */
    private static String request(String address) {
        return "GET /api/v1/"
                + address
                + " HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    @Test
    void refusesWhatIsTooLongOrNoText() throws IOException {
        String terms =
                IntStream.range(0, 300).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        for (String door : List.of("services?q=", "services/suggest?q=", "regions?q=")) {
            for (String text :
                    List.of("x".repeat(1_000), terms, "a\u0000b", "a\u0007b", "a\uD83Db")) {
                RawHttp.Answer answer =
                        RawHttp.send(RestAssured.port, request(door + Escapes.of(text)));
                assertThat(answer.status()).as("%s%s", door, text).isEqualTo(400);
            }
        }
    }
}
