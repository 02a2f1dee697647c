package de.efakatalog.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final Duration MOMENT = Duration.ofMillis(200);

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = create();

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        answer("/small", 200, 10);
        answer("/large", 200, 40_000);
        answer("/missing", 404, 10);
        answerInPieces("/pieces");
        server.start();
    }

    /** Without a length, in pieces that arrive one by one. */
    private void answerInPieces(String path) {
        server.createContext(
                path,
                exchange -> {
                    requests.incrementAndGet();
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 3; i++) {
                        exchange.getResponseBody().write(new byte[5_000]);
                        exchange.getResponseBody().flush();
                    }
                    exchange.close();
                });
    }

    private void answer(String path, int status, int length) {
        server.createContext(
                path,
                exchange -> {
                    requests.incrementAndGet();
                    exchange.sendResponseHeaders(status, length);
                    exchange.getResponseBody().write(new byte[length]);
                    exchange.close();
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void countsEveryAnswerOnce() throws IOException {
        try (LoadGenerator load = LoadGenerator.connect(server.getAddress(), 4)) {
            LoadResult small = load.run("/small", MOMENT);
            LoadResult large = load.run("/large", MOMENT);

            assertThat(small.latencies().getTotalCount() + large.latencies().getTotalCount())
                    .isEqualTo(requests.get());
            assertThat(small.latencies().getTotalCount()).isGreaterThanOrEqualTo(4);
            assertThat(small.nanos()).isGreaterThanOrEqualTo(MOMENT.toNanos());
            assertThat(small.percentile(50)).isPositive().isLessThanOrEqualTo(small.percentile(99));
            assertThat(small.throughput())
                    .isEqualTo(small.latencies().getTotalCount() * 1e9 / small.nanos());
        }
    }

    @Test
    void countsAnswersInPiecesOnce() throws IOException {
        try (LoadGenerator load = LoadGenerator.connect(server.getAddress(), 2)) {
            LoadResult pieces = load.run("/pieces", MOMENT);
            LoadResult small = load.run("/small", MOMENT);

            assertThat(pieces.latencies().getTotalCount()).isGreaterThanOrEqualTo(2);
            assertThat(pieces.latencies().getTotalCount() + small.latencies().getTotalCount())
                    .isEqualTo(requests.get());
        }
    }

    @Test
    void endsWithoutFiguresWhenAnAnswerIsNone() throws IOException {
        try (LoadGenerator load = LoadGenerator.connect(server.getAddress(), 1)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> load.run("/missing", MOMENT))
                    .withMessageContaining("404");
        }
    }
}
