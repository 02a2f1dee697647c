package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the application as any client does. Paths are relative to the server's root. */
final class CatalogClient implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PAGE_OF_CHANGES = 1000;

    private final ObjectMapper json =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    CatalogClient(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Asks, with headers given as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).build());
    }

    /** Sends a file. */
    HttpResponse<String> post(String path, String file, String... headers)
            throws IOException, InterruptedException {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(file, StandardCharsets.UTF_8))
                        .build());
    }

    /** Sends JSON. */
    HttpResponse<String> postJson(String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(path, "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build());
    }

    /**
     * Sends JSON by any method.
     *
     * @param body null for none
     */
    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, headers);
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()).build());
        }
        return send(
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(LIMIT);
        return headers.length == 0 ? request : request.headers(headers);
    }

    JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text, e);
        }
    }

    /** The answer, which has to be 200. */
    JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, headers);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return parse(answer.body());
    }

    /** A whole list, as it comes line by line. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "Accept", "application/x-ndjson");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.body().lines().forEach(line -> items.add(parse(line)));
        return items;
    }

    /**
     * Reads the change feed from the beginning to its end.
     *
     * @return the position at the end
     */
    long changes(Consumer<JsonNode> reader) throws IOException, InterruptedException {
        long position = 0;
        JsonNode page;
        do {
            page = json("/api/v1/changes?after=%d&limit=%d".formatted(position, PAGE_OF_CHANGES));
            page.path("items").forEach(reader);
            position = page.path("position").longValue();
        } while (page.path("items").size() == PAGE_OF_CHANGES);
        return position;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
