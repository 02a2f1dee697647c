package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.testing.KeepAliveHttp;
import de.efakatalog.api.testing.RoutingSchema;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** One client of the fuzz test: sends its requests in bursts and checks every answer. */
final class FuzzClient implements Callable<FuzzClient.Seen> {

    private static final int BURST = 25;
    private static final int PATIENCE_MILLIS = 30_000;

    /** Every so many an answer of the FIT-Connect doors is compared with the schema. */
    private static final int SAMPLE = 10;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final int port;
    private final FuzzRequests requests;
    private final int count;
    private final Duration limit;
    private final Seen seen = new Seen();
    private final Deque<FuzzRequest> open = new ArrayDeque<>();
    private KeepAliveHttp http;

    /**
     * @param port where the application listens
     * @param seed of the requests
     * @param count how many of them
     * @param limit how long an answer may take
     */
    FuzzClient(int port, long seed, int count, Duration limit) throws IOException {
        this.port = port;
        this.count = count;
        this.limit = limit;
        requests = new FuzzRequests(seed);
        http = connect();
    }

    /** What came back. */
    static final class Seen {
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private int schemaChecks;
        private long slowestNanos;

        Map<Integer, Integer> statuses() {
            return statuses;
        }

        int schemaChecks() {
            return schemaChecks;
        }

        long slowestMillis() {
            return slowestNanos / 1_000_000;
        }
    }

    private KeepAliveHttp connect() throws IOException {
        return new KeepAliveHttp(port, "127.0.0.1", PATIENCE_MILLIS);
    }

    @Override
    public Seen call() throws IOException {
        for (int sent = 0; sent < count; sent += BURST) {
            for (int i = 0; i < Math.min(BURST, count - sent); i++) {
                open.add(requests.next());
            }
            while (!open.isEmpty()) {
                exchange();
            }
        }
        http.close();
        return seen;
    }

    /**
     * Sends what has no answer yet. The server ends a connection after what it cannot read, and
     * answers on their way may be lost with it: then the next request goes alone.
     */
    private void exchange() throws IOException {
        int before = open.size();
        try {
            exchange(before);
        } catch (IOException e) {
            reconnect();
            if (open.size() == before) {
                exchangeAlone();
            }
        }
    }

    private void exchangeAlone() throws IOException {
        FuzzRequest request = open.element();
        try {
            exchange(1);
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        }
        if (request.endsAtTheServer()) {
            reconnect();
        }
    }

    private void reconnect() throws IOException {
        http.close();
        http = connect();
    }

    private void exchange(int many) throws IOException {
        http.send(open.stream().limit(many).map(FuzzRequest::toHttp).toList());
        long since = System.nanoTime();
        for (int i = 0; i < many; i++) {
            KeepAliveHttp.Answer answer = http.next();
            long now = System.nanoTime();
            check(open.remove(), answer, now - since);
            since = now;
        }
    }

    private void check(FuzzRequest request, KeepAliveHttp.Answer answer, long nanos) {
        int number = seen.statuses.values().stream().mapToInt(Integer::intValue).sum();
        seen.statuses.merge(answer.status(), 1, Integer::sum);
        seen.slowestNanos = Math.max(seen.slowestNanos, nanos);
        assertThat(answer.status()).as("%s: %s", request, answer.body()).isBetween(200, 499);
        assertThat(Duration.ofNanos(nanos)).as(request.toString()).isLessThan(limit);
        if (answer.body().isEmpty()) {
            assertThat(request.endsAtTheServer()).as("%s: %s", request, answer).isTrue();
            return;
        }
        String type = answer.headers().getOrDefault("content-type", "none");
        if (request.isForFitConnect() && number % SAMPLE == 0) {
            seen.schemaChecks++;
            RoutingSchema.check(request.target(), answer.status(), type, answer.body());
            return;
        }
        assertThat(type)
                .as(request.toString())
                .containsAnyOf("application/json", "application/problem+json");
        try {
            JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON from " + request + ": " + answer.body(), e);
        }
    }
}
