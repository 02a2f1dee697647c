import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Lists or replaces the keys with which the running application signs, or lets it sign anew what
 * can no longer be checked (docs/keys.md).
 *
 * <p>{@code ./catalog keys} runs it. Argument: {@code list|rotate|renew}. Ends with 0 when it is done,
 * otherwise with 1.
 */
final class KeysClient {
    private static final String KEYS = "/api/v1/signing-keys";

    private KeysClient() {}

    public static void main(String[] arguments) throws InterruptedException {
        RegistryClient.run(
                switch (arguments[0]) {
                    case "rotate" -> KeysClient::rotate;
                    case "renew" -> KeysClient::renew;
                    default -> KeysClient::list;
                });
    }

    private static void list(RegistryClient registry) throws InterruptedException {
        for (JsonNode key : registry.answer(registry.to(KEYS).GET()).path("items")) {
            System.out.println(row(key));
        }
    }

    private static void rotate(RegistryClient registry) throws InterruptedException {
        JsonNode key = registry.answer(registry.to(KEYS).POST(BodyPublishers.noBody()));
        System.out.println(row(key));
        System.out.println(
                "The former key stays published. Back up the new one; docs/keys.md says how.");
    }

    private static void renew(RegistryClient registry) throws InterruptedException {
        JsonNode done =
                registry.answer(registry.to(KEYS + "/renewal").POST(BodyPublishers.noBody()));
        System.out.println(
                "%d destinations signed here were examined, %d of them brought in line; readable from position %d on."
                        .formatted(
                                done.path("examined").asInt(),
                                done.path("renewed").asInt(),
                                done.path("position").asLong()));
    }

    private static String row(JsonNode key) {
        return "  %s  %-24s  %s"
                .formatted(key.path("kid").asText(), key.path("createdAt").asText(), state(key));
    }

    private static String state(JsonNode key) {
        if (key.path("current").asBoolean()) {
            return "signs";
        }
        return key.path("held").asBoolean() ? "published" : "published, not held here";
    }
}
