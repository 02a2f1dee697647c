package de.efakatalog.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, on a free port. */
final class Application implements AutoCloseable {

    /** How exactly the moment of an answer is known. */
    static final Duration POLLING = Duration.ofMillis(20);

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Path JAR = Path.of("catalog-api/target/quarkus-app/quarkus-run.jar");
    private static final String OPERATOR_TOKEN = "operator.token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaProcess process;
    private final Path data;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private Application(JavaProcess process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Launches it and does not wait.
     *
     * @param options system properties, as {@code -Dname=value}
     */
    static Application launch(Path data, String... options) throws IOException {
        return launch(data, Map.of(), options);
    }

    /** The same with settings from the environment. */
    static Application launch(Path data, Map<String, String> settings, String... options)
            throws IOException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-jar", JAR.toString()));
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Map.of("CATALOG_DATA", data.toString(), "PORT", String.valueOf(port)));
        return new Application(
                JavaProcess.launch("application", environment, arguments), data, port);
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** Nanoseconds since the launch. */
    long age() {
        return process.age();
    }

    /** Waits for the readiness of the whole. */
    void awaitReady() throws IOException, InterruptedException {
        while (get("/q/health/ready").isEmpty()) {
            pause();
        }
    }

    /** Fails when it ended, or runs for longer than any benchmark should. */
    void requireRunning() {
        process.requireRunning(START_LIMIT);
    }

    /** Lets a moment pass before the next question; fails when the application ended. */
    void pause() throws InterruptedException {
        requireRunning();
        TimeUnit.NANOSECONDS.sleep(POLLING.toNanos());
    }

    /**
     * The body of an answer, as it is.
     *
     * @throws IllegalStateException unless it is a 200
     */
    byte[] body(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(request(path).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** The answer; none while nobody listens or the answer is not 200. */
    Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> response =
                    http.send(request(path).build(), BodyHandlers.ofByteArray());
            return response.statusCode() == 200
                    ? Optional.of(JSON.readTree(response.body()))
                    : Optional.empty();
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }

    /** As the operator. Throws when the answer is not a success. */
    JsonNode operate(String path, Optional<Path> upload) throws IOException, InterruptedException {
        String token = Files.readString(data.resolve(OPERATOR_TOKEN)).strip();
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        if (upload.isPresent()) {
            request.header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(upload.get()));
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "application/json")
                .timeout(START_LIMIT);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
