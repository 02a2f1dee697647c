package de.efakatalog.benchmarks.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The documents of a built index in Elasticsearch, written again by nothing but bulk requests. */
final class BareBulk {

    private static final int IN_A_REQUEST = 1_000;
    private static final String BARE = "bare";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    BareBulk(URI server) {
        this.server = server;
    }

    /** The index that was built: the fullest of those with this prefix. */
    String built(String prefix) throws IOException, InterruptedException {
        String built = "";
        long most = 0;
        for (JsonNode index : get("/_cat/indices/" + prefix + "-*?format=json")) {
            long documents = index.path("docs.count").asLong();
            if (documents > most) {
                most = documents;
                built = index.path("index").asText();
            }
        }
        if (most == 0) {
            throw new IllegalStateException("There is no index with documents.");
        }
        return built;
    }

    /** All documents of an index as ready bodies of bulk requests. */
    List<String> bodies(String index) throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>();
        JsonNode page =
                send("POST", "/" + index + "/_search?scroll=5m", "{\"size\":" + IN_A_REQUEST + "}");
        while (!page.at("/hits/hits").isEmpty()) {
            StringBuilder body = new StringBuilder();
            for (JsonNode hit : page.at("/hits/hits")) {
                ObjectNode action = json.createObjectNode();
                action.putObject("index").put("_id", hit.path("_id").asText());
                body.append(action).append('\n').append(hit.path("_source")).append('\n');
            }
            bodies.add(body.toString());
            ObjectNode next = json.createObjectNode().put("scroll", "5m");
            next.put("scroll_id", page.path("_scroll_id").asText());
            page = send("POST", "/_search/scroll", next.toString());
        }
        return bodies;
    }

    /** Writes them into a new index of the same mapping, flushed; returns nanoseconds. */
    long write(String as, List<String> bodies) throws IOException, InterruptedException {
        ObjectNode index = json.createObjectNode();
        index.set("mappings", get("/" + as + "/_mapping").path(as).path("mappings"));
        index.putObject("settings")
                .put("number_of_shards", 1)
                .put("number_of_replicas", 0)
                .put("refresh_interval", "-1")
                .put("translog.durability", "async");
        send("PUT", "/" + BARE, index.toString());
        long begun = System.nanoTime();
        for (String body : bodies) {
            if (send("POST", "/" + BARE + "/_bulk?filter_path=errors", body)
                    .path("errors")
                    .asBoolean(true)) {
                throw new IllegalStateException("Elasticsearch refuses a document.");
            }
        }
        send("POST", "/" + BARE + "/_refresh", "");
        send("POST", "/" + BARE + "/_flush", "");
        long took = System.nanoTime() - begun;
        send("DELETE", "/" + BARE, "");
        return took;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private JsonNode send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(
                        HttpRequest.newBuilder(server.resolve(path))
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answered " + answer.statusCode() + new String(answer.body(), UTF_8));
        }
        return json.readTree(answer.body());
    }
}
