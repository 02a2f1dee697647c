package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands in files as the operator. */
final class OperatorClient {

    static final String IMPORTS = "/api/v1/imports";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 5;

    private final CatalogClient client;
    private final String token;

    OperatorClient(CatalogClient client, String token) {
        this.client = client;
        this.token = token;
    }

    /** Hands in a file; kind is {@code regions} or {@code successors}. */
    HttpResponse<String> post(String kind, String file) throws IOException, InterruptedException {
        return client.post(
                IMPORTS + "/" + kind + "?fileName=test.txt",
                file,
                "Authorization",
                "Bearer " + token);
    }

    /** Asks for a new search index. */
    void rebuildSearchIndex() throws IOException, InterruptedException {
        HttpResponse<String> accepted =
                client.post("/api/v1/search-index/rebuild", "", "Authorization", "Bearer " + token);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    }

    /** Hands in a file and waits until its import has completed. */
    JsonNode complete(String kind, String file) throws IOException, InterruptedException {
        HttpResponse<String> accepted = post(kind, file);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        JsonNode ended = awaitEnd(client.parse(accepted.body()).path("id").asText(), view -> {});
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("completed");
        return ended;
    }

    /**
     * Follows an import to its end.
     *
     * @param each told of every state that is seen
     */
    JsonNode awaitEnd(String id, Consumer<JsonNode> each) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            JsonNode view = json(IMPORTS + "/" + id);
            each.accept(view);
            if (!"running".equals(view.path("status").asText())) {
                return view;
            }
            assertThat(System.nanoTime()).as("the import takes too long: " + view).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return client.json(path, "Authorization", "Bearer " + token);
    }
}
