import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Hands a file to the running application, follows the import and prints what came of it.
 *
 * <p>{@code ./catalog import} runs it from source, with the application's libraries on the class
 * path. Arguments: {@code regions|successors FILE [--confirm]}; environment: {@code PORT} and {@code
 * CATALOG_DATA} (absolute). Ends with 0 when the import is complete, otherwise with 1.
 */
final class ImportClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTS =
            List.of("read", "added", "changed", "ended", "unchanged");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI registry;
    private final String token;

    private ImportClient(URI registry, String token) {
        this.registry = registry;
        this.token = token;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path file = Path.of(arguments[1]);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Refusal("There is no readable file " + file + ".");
            }
            URI registry = URI.create("http://localhost:" + System.getenv("PORT"));
            new ImportClient(registry, operatorToken())
                    .bringIn(arguments[0], file, arguments.length > 2);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static String operatorToken() {
        Path file = Path.of(System.getenv("CATALOG_DATA"), "operator.token");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal(
                    "The operator's token cannot be read from "
                            + file
                            + ".\nThe application writes it when it starts (./catalog run);"
                            + " CATALOG_DATA has to be the same as there, and the user, too.");
        }
    }

    private void bringIn(String kind, Path file, boolean confirmed) throws InterruptedException {
        String query = "?fileName=" + encoded(file.getFileName().toString());
        URI door = registry.resolve("/api/v1/imports/" + kind + query + (confirmed ? "&confirm=true" : ""));
        JsonNode run = answer(upload(door, file));
        System.out.println("Import " + run.path("id").asText() + " of " + file.getFileName() + " began.");
        URI address = registry.resolve("/api/v1/imports/" + encoded(run.path("id").asText()));
        String shown = "";
        while (run.path("status").asText().equals("running")) {
            String progress = progress(run.path("progress"));
            if (!progress.equals(shown)) {
                System.out.println(progress);
                shown = progress;
            }
            Thread.sleep(1000);
            run = answer(HttpRequest.newBuilder(address).GET());
        }
        if (!run.path("status").asText().equals("completed")) {
            throw new Refusal(
                    "The import is "
                            + run.path("status").asText()
                            + (run.path("status").asText().equals("interrupted")
                                    ? ": the application ended meanwhile. Import the file again.\n"
                                    : "; nothing was changed.\n")
                            + problem(run.path("problem")));
        }
        System.out.print(report(run));
    }

    private static HttpRequest.Builder upload(URI door, Path file) {
        try {
            return HttpRequest.newBuilder(door)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new Refusal("There is no readable file " + file + ".");
        }
    }

    private JsonNode answer(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest authorised =
                request.header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .timeout(Duration.ofMinutes(2))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(authorised, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 == 2) {
                return JSON.readTree(response.body());
            }
            throw new Refusal(
                    "The application refused: " + problemOf(response.body(), response.statusCode()));
        } catch (ConnectException e) {
            throw new Refusal(
                    "Nothing answers at " + registry + ". Start the application with ./catalog run,"
                            + " or set PORT to where it listens.");
        } catch (IOException e) {
            throw new Refusal("The application stopped answering: " + e.getMessage());
        }
    }

    private String problemOf(String body, int status) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.isObject() ? problem(problem) : "HTTP status " + status;
        } catch (IOException e) {
            return "HTTP status " + status + " " + body.strip();
        }
    }

    private String problem(JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("title").asText());
        if (problem.hasNonNull("detail")) {
            text.append(text.isEmpty() ? "" : ": ").append(problem.path("detail").asText());
        }
        for (JsonNode error : problem.path("errors")) {
            String where = error.path("parameter").asText(error.path("pointer").asText());
            text.append("\n  ").append(where).append(where.isEmpty() ? "" : ": ");
            text.append(error.path("detail").asText());
        }
        if (problem.hasNonNull("type")) {
            text.append("\nSee ").append(registry.resolve(problem.path("type").asText()));
        }
        return text.toString();
    }

    private static String progress(JsonNode progress) {
        return progress.hasNonNull("step")
                ? String.format(Locale.ROOT, "  %s: %,d", progress.path("step").asText(), progress.path("done").asLong())
                : "  waiting";
    }

    private static String report(JsonNode run) {
        JsonNode report = run.path("report");
        StringBuilder text = new StringBuilder("Complete");
        if (run.hasNonNull("asOf")) {
            text.append(", as of ").append(run.path("asOf").asText());
        }
        text.append(", change log at ").append(run.path("position").asText()).append(".\n");
        if (report.path("levels").isArray()) {
            text.append(row("", COUNTS));
            for (JsonNode level : report.path("levels")) {
                text.append(row(level.path("level").asText(), counts(level.path("counts"))));
            }
            text.append(row("total", counts(report.path("total"))));
        } else {
            for (var figure : report.properties()) {
                text.append(row(figure.getKey(), List.of(figure.getValue().asText())));
            }
        }
        return text.toString();
    }

    private static List<String> counts(JsonNode counts) {
        return COUNTS.stream().map(name -> counts.path(name).asText()).toList();
    }

    private static String row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-18s", name));
        cells.forEach(cell -> row.append(String.format(Locale.ROOT, "%11s", cell)));
        return row.append('\n').toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Ends the command with a message for the person who called it. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }
}
