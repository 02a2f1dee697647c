import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Shows how the search index of the running application stands, or has it built anew
 * (docs/search.md).
 *
 * <p>{@code ./catalog search-index} runs it. Argument: {@code show|rebuild}. Ends with 0 when it is
 * done, otherwise with 1.
 */
final class SearchIndexClient {
    private static final String INDEX = "/api/v1/search-index";

    private SearchIndexClient() {}

    public static void main(String[] arguments) throws InterruptedException {
        RegistryClient.run(
                arguments[0].equals("rebuild")
                        ? SearchIndexClient::rebuild
                        : SearchIndexClient::show);
    }

    private static void show(RegistryClient registry) throws InterruptedException {
        System.out.println(row(registry.answer(registry.to(INDEX).GET())));
    }

    private static void rebuild(RegistryClient registry) throws InterruptedException {
        JsonNode index =
                registry.answer(registry.to(INDEX + "/rebuild").POST(BodyPublishers.noBody()));
        System.out.println(row(index));
        System.out.println("A new index is being built; the present one answers until then.");
    }

    private static String row(JsonNode index) {
        JsonNode rebuild = index.path("rebuild");
        return "position %d, lag %d, %s%s"
                .formatted(
                        index.path("position").asLong(),
                        index.path("lag").asLong(),
                        index.path("outdated").asBoolean()
                                ? "answers from the former generation"
                                : "answers from the present generation",
                        rebuild.isObject()
                                ? ", rebuild at record %d of %d"
                                        .formatted(
                                                rebuild.path("records").asLong(),
                                                rebuild.path("of").asLong())
                                : "");
    }
}
