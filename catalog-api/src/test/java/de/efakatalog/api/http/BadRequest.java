package de.efakatalog.api.http;

import java.util.List;

/**
 * A request that must be refused.
 *
 * @param method the method
 * @param target path and query exactly as sent
 * @param headers header lines
 * @param body the body; empty for none
 * @param status the status that it must get
 * @param type slug of the problem type; empty where the server answers before the application
 */
record BadRequest(
        String method, String target, List<String> headers, String body, int status, String type) {

    static BadRequest get(String target, int status, String type) {
        return new BadRequest("GET", target, List.of(), "", status, type);
    }

    /** A parameter that cannot be used. */
    static BadRequest parameter(String target) {
        return get(target, 400, "invalid-parameter");
    }

    /** An address that is no text. */
    static BadRequest malformed(String target) {
        return get(target, 400, "malformed-request");
    }

    /** A body of JSON with values that cannot be used. */
    static BadRequest body(String target, String json) {
        return body(target, json, "invalid-parameter");
    }

    /** A body that is none. */
    static BadRequest body(String target, String json, String type) {
        return new BadRequest(
                "POST", target, List.of("Content-Type: application/json"), json, 400, type);
    }

    BadRequest with(String... lines) {
        return new BadRequest(method, target, List.of(lines), body, status, type);
    }

    String toHttp() {
        StringBuilder request =
                new StringBuilder()
                        .append(method)
                        .append(' ')
                        .append(target)
                        .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    @Override
    public String toString() {
        String all = method + " " + target + " " + headers + " " + body;
        return all.length() > 120 ? all.substring(0, 120) + "..." : all;
    }
}
