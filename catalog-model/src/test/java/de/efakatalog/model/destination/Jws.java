package de.efakatalog.model.destination;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.efakatalog.model.region.Ars;
import java.util.Base64;

/** Compact JWS that nobody signed. */
final class Jws {

    static final String HEADER = "{\"kid\":\"fitko-1\",\"typ\":\"jwt\",\"alg\":\"PS512\"}";

    private Jws() {}

    /** With a header that is right. */
    static String of(String payload) {
        return of(HEADER, payload);
    }

    static String of(String header, String payload) {
        return base64(header) + "." + base64(payload) + "." + base64("no signature");
    }

    /** What FITKO would say: one entry with these services in these regions. */
    static String payload(String destination, String host, String services, String regions) {
        return """
        {"submissionHost": "%s", "iss": "https://portal.auth-testing.fit-connect.fitko.dev",
         "services": [{"gebietIDs": [%s], "leistungIDs": [%s]}],
         "destinationId": "%s", "iat": 1637685592, "jti": "98a97e4b-1b4b-4b4b-8b4b-1b4b4b4b4b4b"}
        """
                .formatted(
                        host,
                        urns(Ars.URN_PREFIX, regions),
                        urns(Coverage.SERVICE_URN, services),
                        destination);
    }

    private static String urns(String prefix, String values) {
        return values.isEmpty()
                ? ""
                : "\"" + prefix + String.join("\", \"" + prefix, values.split(" ")) + "\"";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
