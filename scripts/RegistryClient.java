import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The running application, as its operator reaches it: at {@code PORT}, with the token that it
 * keeps in {@code CATALOG_DATA} (absolute).
 */
final class RegistryClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI registry = URI.create("http://localhost:" + System.getenv("PORT"));
    private final String token;

    private RegistryClient(String token) {
        this.token = token;
    }

    /** What a command does with the application. */
    interface Command {
        void run(RegistryClient registry) throws InterruptedException;
    }

    /** Runs a command; ends the process with 1 and a message when it is refused. */
    static void run(Command command) throws InterruptedException {
        try {
            command.run(new RegistryClient(operatorToken()));
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

    /** A request to an address below the registry. */
    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(registry.resolve(address));
    }

    /** Sends a request as the operator; what is not answered with success ends the command. */
    JsonNode answer(HttpRequest.Builder request) throws InterruptedException {
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
            return problem.isObject() ? inWords(problem) : "HTTP status " + status;
        } catch (IOException e) {
            return "HTTP status " + status + " " + body.strip();
        }
    }

    /** A problem document (RFC 9457) for reading. */
    String inWords(JsonNode problem) {
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

    /** Ends the command with a message for the person who called it. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }
}
