package de.efakatalog.api.start;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request of the fuzz test.
 *
 * @param target path and query exactly as sent, one character a byte
 * @param accept the header of that name
 * @param body JSON, or something like it, to be posted; null for GET
 */
record FuzzRequest(String target, String accept, @Nullable String body) {

    /** The server takes lines of 8192 bytes; what is longer it refuses by itself. */
    private static final int LONGEST_LINE = 8000;

    /** As it goes over the wire, one character a byte. */
    String toHttp() {
        StringBuilder request = new StringBuilder();
        request.append(body == null ? "GET " : "POST ")
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: ")
                .append(accept)
                .append("\r\n");
        if (body != null) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            request.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n\r\n")
                    .append(new String(bytes, StandardCharsets.ISO_8859_1));
        } else {
            request.append("\r\n");
        }
        return request.toString();
    }

    boolean isForFitConnect() {
        return target.startsWith("/routing/v1/") || target.startsWith("/routing/v2/");
    }

    /** Whether the server refuses it before the application sees it, and then without a body. */
    boolean endsAtTheServer() {
        return target.length() > LONGEST_LINE
                || target.toLowerCase(Locale.ROOT).matches(".*%(?![0-9a-f]{2}).*");
    }

    @Override
    public String toString() {
        return (body == null ? "GET " : "POST " + body + " to ") + target + " as " + accept;
    }
}
