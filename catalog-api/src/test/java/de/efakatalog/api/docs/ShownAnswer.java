package de.efakatalog.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of an answer: the status line, headers and JSON. What is shown has to be so;
 * other headers and other members of objects may be there as well. {@code "…"} stands for any value
 * except null, and as the last element of a list for whatever follows.
 */
final class ShownAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANYTHING = "…";

    private final String status;
    private final List<String> headers;
    private final @Nullable JsonNode body;

    private ShownAnswer(String status, List<String> headers, @Nullable JsonNode body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static ShownAnswer read(String shown) {
        String[] parts = shown.replace("\r\n", "\n").split("\n\n", 2);
        List<String> head = parts[0].strip().lines().toList();
        return new ShownAnswer(
                head.getFirst(),
                head.subList(1, head.size()),
                parts.length > 1 && !parts[1].isBlank() ? json(parts[1]) : null);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** What of this is not so in an answer as {@code curl -i} prints it. */
    List<String> differences(String answer) {
        ShownAnswer seen = read(answer);
        List<String> differences = new ArrayList<>();
        if (!status.equals(seen.status)) {
            differences.add("%s is shown, %s came".formatted(status, seen.status));
        }
        List<String> sent = seen.headers.stream().map(ShownAnswer::header).toList();
        for (String header : headers) {
            String wanted = header(header);
            boolean came =
                    wanted.endsWith(": " + ANYTHING)
                            ? sent.stream()
                                    .anyMatch(
                                            each ->
                                                    each.startsWith(
                                                            wanted.substring(
                                                                    0,
                                                                    wanted.length()
                                                                            - ANYTHING.length())))
                            : sent.contains(wanted);
            if (!came) {
                differences.add("the header %s did not come".formatted(header));
            }
        }
        if (body != null) {
            compare("", body, Objects.requireNonNullElse(seen.body, json("null")), differences);
        }
        return differences;
    }

    private static String header(String line) {
        String[] parts = line.split(": ?", 2);
        return parts[0].toLowerCase(Locale.ROOT) + ": " + parts[1];
    }

    private static void compare(
            String pointer, JsonNode shown, JsonNode seen, List<String> differences) {
        if (shown.isTextual() && shown.textValue().equals(ANYTHING)) {
            if (seen.isNull() || seen.isMissingNode()) {
                differences.add("%s is shown, but is not there".formatted(pointer));
            }
        } else if (shown.isObject() && seen.isObject()) {
            shown.properties()
                    .forEach(
                            member ->
                                    compare(
                                            pointer + "/" + member.getKey(),
                                            member.getValue(),
                                            seen.path(member.getKey()),
                                            differences));
        } else if (shown.isArray() && seen.isArray()) {
            compareElements(pointer, shown, seen, differences);
        } else if (!shown.equals(seen)) {
            differences.add("%s is shown as %s, %s came".formatted(pointer, shown, seen));
        }
    }

    private static void compareElements(
            String pointer, JsonNode shown, JsonNode seen, List<String> differences) {
        boolean open = !shown.isEmpty() && shown.get(shown.size() - 1).asText().equals(ANYTHING);
        int size = open ? shown.size() - 1 : shown.size();
        if (open ? seen.size() < size : seen.size() != size) {
            differences.add("%s is shown with %d elements, %s came".formatted(pointer, size, seen));
            return;
        }
        for (int i = 0; i < size; i++) {
            compare(pointer + "/" + i, shown.get(i), seen.get(i), differences);
        }
    }
}
