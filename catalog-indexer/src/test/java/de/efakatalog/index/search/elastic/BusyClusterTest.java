package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole bulk requests that are refused, by the cluster itself or by what stands before it. */
@Timeout(30)
class BusyClusterTest {

    private static final String TOO_MUCH =
            """
            {"error":{"root_cause":[],"type":"circuit_breaking_exception",\
            "reason":"too much"},"status":429}""";

    private static final String TAKEN =
            """
            {"took":1,"errors":false,"items":[{"index":\
            {"_index":"any","_id":"a","status":200}}]}""";

    /** An answer of the server. */
    private record Answer(int status, String type, String body, @Nullable String retryAfter) {}

    private static final Answer WRITTEN = new Answer(200, "application/json", TAKEN, null);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer server;
    private ElasticsearchClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        client = ElasticConnection.open(TestSettings.open(address, "any"), Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Answer answer = answers.remove();
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void isAskedAgainAfterAPause() throws IOException {
        answers.add(new Answer(429, "application/json", TOO_MUCH, null));
        answers.add(new Answer(503, "text/html", "<p>busy</p>", null));
        answers.add(WRITTEN);

        write();

        assertThat(answers).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void saysHowLongToWait() throws IOException {
        answers.add(new Answer(429, "application/json", TOO_MUCH, "7"));
        answers.add(new Answer(503, "text/html", "<p>busy</p>", "2"));
        answers.add(new Answer(429, "application/json", TOO_MUCH, "0"));
        answers.add(new Answer(503, "text/html", "-", "Wed, 21 Oct 2026 07:28:00 GMT"));
        answers.add(WRITTEN);

        write();

        assertThat(answers).isEmpty();
        assertThat(pauses.stream().mapToLong(Duration::toMillis))
                .containsExactly(7_000L, 2_000L, 1_000L, 2_000L);
    }

    @Test
    void isNotWaitedForWhenItAsksForTooLong() {
        answers.add(new Answer(429, "application/json", TOO_MUCH, "21"));

        assertThatThrownBy(() -> ElasticCalls.make(this::write))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("too much");

        assertThat(pauses).isEmpty();
    }

    @Test
    void isNotAskedAgainWhenItHasFailed() {
        answers.add(new Answer(500, "application/json", TOO_MUCH.replace("429", "500"), "1"));

        assertThatThrownBy(() -> ElasticCalls.make(this::write))
                .isInstanceOf(EngineUnavailableException.class);

        assertThat(pauses).isEmpty();
    }

    private boolean write() throws IOException {
        BulkWrites writes = new BulkWrites(client, "any", pauses::add);
        writes.bury("a", 1);
        writes.flush();
        return true;
    }
}
