package de.efakatalog.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, decoded and in Unicode NFC, in the order in which they came.
 *
 * @param parameters each as often as it was given
 */
record QueryString(List<Parameter> parameters) {

    /** Under which name the guard leaves it with the request. */
    static final String ATTRIBUTE = QueryString.class.getName();

    /**
     * One parameter.
     *
     * @param name its name, as sent
     * @param value its value; empty without one
     */
    record Parameter(String name, String value) {}

    /**
     * @param raw what follows the question mark; null without one
     * @throws MalformedTextException when a name or value is no text
     */
    static QueryString parse(@Nullable String raw) throws MalformedTextException {
        List<Parameter> parameters = new ArrayList<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    parameters.add(new Parameter(decode(name), decode(value)));
                }
            }
        }
        return new QueryString(List.copyOf(parameters));
    }

    private static String decode(String raw) throws MalformedTextException {
        return PlainText.normalized(PercentDecoding.decode(raw, true));
    }

    /** The same query with one parameter set to another value, at the end. */
    QueryString with(String name, String value) {
        List<Parameter> changed =
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .collect(Collectors.toCollection(ArrayList::new));
        changed.add(new Parameter(name, value));
        return new QueryString(List.copyOf(changed));
    }

    /** The query as it stands in an address, percent-encoded. */
    String encoded() {
        return parameters.stream()
                .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
