package de.efakatalog.api.start;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * As much of a browser as signing in takes: redirects, and cookies by host, port and path. Like a
 * browser it takes this machine for safe and sends secure cookies there without TLS.
 */
final class Browser implements AutoCloseable {

    private static final int MOST_REDIRECTS = 12;

    /** Name to value and path, by authority. */
    private final Map<String, Map<String, Cookie>> cookies = new HashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private record Cookie(String value, String path) {}

    /** Where a chain of redirects ended. */
    record Page(URI address, HttpResponse<String> answer) {}

    Page open(String address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder().GET(), URI.create(address));
    }

    /** Sends a form and goes where the answer leads. */
    Page submit(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body =
                new TreeMap<>(fields)
                        .entrySet().stream()
                                .map(
                                        each ->
                                                each.getKey()
                                                        + '='
                                                        + URLEncoder.encode(
                                                                each.getValue(),
                                                                StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
        URI uri = URI.create(address);
        HttpRequest.Builder post =
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", uri.getScheme() + "://" + uri.getAuthority())
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return follow(post, uri);
    }

    /** The value of a cookie; null when there is none. */
    @Nullable String cookie(String authority, String name) {
        Cookie cookie = cookies.getOrDefault(authority, Map.of()).get(name);
        return cookie == null ? null : cookie.value();
    }

    private Page follow(HttpRequest.Builder first, URI address)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = first;
        URI at = address;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> answer = send(request, at);
            String location = answer.headers().firstValue("Location").orElse(null);
            if (answer.statusCode() / 100 != 3 || location == null) {
                return new Page(at, answer);
            }
            at = at.resolve(location);
            request = HttpRequest.newBuilder().GET();
        }
        throw new AssertionError("Redirects without an end, lastly to " + at);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, URI at)
            throws IOException, InterruptedException {
        Map<String, Cookie> known =
                cookies.computeIfAbsent(at.getAuthority(), any -> new TreeMap<>());
        String sent =
                known.entrySet().stream()
                        .filter(each -> at.getPath().startsWith(each.getValue().path()))
                        .map(each -> each.getKey() + "=" + each.getValue().value())
                        .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        HttpResponse<String> answer =
                client.send(request.uri(at).build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(each -> keep(known, each));
        return answer;
    }

    private static void keep(Map<String, Cookie> known, String header) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = parts[0].substring(0, equals).strip();
        String value = parts[0].substring(equals + 1).strip();
        String path = "/";
        boolean ends = value.isEmpty();
        for (String part : parts) {
            String attribute = part.strip();
            if (attribute.regionMatches(true, 0, "Path=", 0, 5)) {
                path = attribute.substring(5);
            }
            ends |= attribute.equalsIgnoreCase("Max-Age=0");
        }
        if (ends) {
            known.remove(name);
        } else {
            known.put(name, new Cookie(value, path));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
