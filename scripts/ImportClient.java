import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Hands a file to the running application, follows the import and prints what came of it.
 *
 * <p>{@code ./catalog import} runs it. Arguments: {@code KIND FILE [--confirm]}, the kind being
 * {@code regions}, {@code successors}, {@code destinations} or {@code responsibilities}. Ends
 * with 0 when the import is complete, otherwise with 1.
 */
final class ImportClient {
    private static final List<String> COUNTS =
            List.of("read", "added", "changed", "ended", "unchanged");

    private final RegistryClient registry;

    private ImportClient(RegistryClient registry) {
        this.registry = registry;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[1]);
        RegistryClient.run(
                registry ->
                        new ImportClient(registry)
                                .bringIn(arguments[0], file, arguments.length > 2));
    }

    private void bringIn(String kind, Path file, boolean confirmed) throws InterruptedException {
        String query = "?fileName=" + encoded(file.getFileName().toString());
        String door = "/api/v1/imports/" + kind + query + (confirmed ? "&confirm=true" : "");
        JsonNode run = registry.answer(upload(door, file));
        System.out.println("Import " + run.path("id").asText() + " of " + file.getFileName() + " began.");
        String address = "/api/v1/imports/" + encoded(run.path("id").asText());
        String shown = "";
        while (run.path("status").asText().equals("running")) {
            String progress = progress(run.path("progress"));
            if (!progress.equals(shown)) {
                System.out.println(progress);
                shown = progress;
            }
            Thread.sleep(1000);
            run = registry.answer(registry.to(address).GET());
        }
        if (!run.path("status").asText().equals("completed")) {
            throw new RegistryClient.Refusal(
                    "The import is "
                            + run.path("status").asText()
                            + (run.path("status").asText().equals("interrupted")
                                    ? ": the application ended meanwhile. Import the file again.\n"
                                    : "; nothing was changed.\n")
                            + registry.inWords(run.path("problem")));
        }
        System.out.print(report(run));
    }

    private HttpRequest.Builder upload(String door, Path file) {
        RegistryClient.Refusal unreadable =
                new RegistryClient.Refusal("There is no readable file " + file + ".");
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw unreadable;
        }
        try {
            return registry.to(door)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw unreadable;
        }
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
}
