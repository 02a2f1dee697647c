package de.efakatalog.api.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the application with the seed that it ships with, on a data directory of its own. */
public final class SeededCatalog implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private @Nullable Path directory;

    @Override
    public Map<String, String> start() {
        try {
            Path fresh = Files.createTempDirectory("catalog-api-test");
            directory = fresh;
            return Map.of(
                    "catalog.seed.load",
                    "true",
                    "catalog.data-directory",
                    fresh.toString(),
                    "catalog.http.await-position",
                    "PT0.3S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Path used = directory;
        if (used != null) {
            try (Stream<Path> files = Files.walk(used)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns once the application says that it is ready. */
    public static void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest ready =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/q/health/ready"
                                                .formatted(RestAssured.port)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("The application did not become ready");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
