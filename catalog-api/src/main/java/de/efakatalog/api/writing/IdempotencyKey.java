package de.efakatalog.api.writing;

import de.efakatalog.api.http.Inputs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a request can be repeated (IETF draft-ietf-httpapi-idempotency-key-header):
 * in double quotes as the draft has it, or without, as it is widely sent.
 */
@RequestScoped
public class IdempotencyKey {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    /** Marks an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern FORM =
            Pattern.compile(
                    "\"([\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128})\"|([\\x21\\x23-\\x7E]{1,128})");

    private final HttpHeaders headers;
    private final Inputs inputs;

    IdempotencyKey(HttpHeaders headers, Inputs inputs) {
        this.headers = headers;
        this.inputs = inputs;
    }

    /** The key; null when none was given, or none that can be used: then the inputs say so. */
    @Nullable String given() {
        List<String> given = headers.getRequestHeader(HEADER);
        if (given == null || given.isEmpty()) {
            return null;
        }
        Matcher key = FORM.matcher(given.getFirst().strip());
        if (given.size() > 1 || !key.matches()) {
            inputs.refuse(HEADER, "must be one text of 1 to 128 printable ASCII characters");
            return null;
        }
        String quoted = key.group(1);
        return quoted == null ? key.group(2) : quoted;
    }
}
