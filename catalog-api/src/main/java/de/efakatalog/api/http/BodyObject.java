package de.efakatalog.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.api.problem.Defect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One object in the body of a request. Its defects carry JSON Pointers (RFC 6901). A property that
 * is null is one that was not given.
 */
public final class BodyObject extends ValueReader {

    private static final int SHOWN = 100;

    private final JsonNode node;
    private final String pointer;
    private final Inputs inputs;
    private final Set<String> unreadable = new HashSet<>();

    private BodyObject(JsonNode node, String pointer, Inputs inputs) {
        this.node = node;
        this.pointer = pointer;
        this.inputs = inputs;
    }

    static BodyObject of(JsonNode node, String pointer, Inputs inputs) {
        if (!node.isObject()) {
            inputs.refuse(
                    Defect.ofBody(
                            pointer, node.isMissingNode() ? "is missing" : "must be an object"));
        }
        return new BodyObject(node, pointer, inputs);
    }

    /** Whether it is an object at all; if not, that has been refused already. */
    public boolean isReadable() {
        return node.isObject();
    }

    @Override
    public void refuse(String name, String detail) {
        inputs.refuse(Defect.ofBody(pointerTo(name), detail));
    }

    private String pointerTo(String name) {
        String shown = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...";
        return pointer + '/' + shown.replace("~", "~0").replace("/", "~1");
    }

    /** Refuses properties that nobody here would look at: a misspelt one must not be ignored. */
    public void allowOnly(List<String> known) {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                refuse(
                        isText(name) ? name : "?",
                        "is unknown here; known properties: "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private static boolean isText(String name) {
        try {
            return !PlainText.check(name).isEmpty();
        } catch (MalformedTextException e) {
            return false;
        }
    }

    /** A text in Unicode NFC; null when it was not given or cannot be used. */
    public @Nullable String text(String name) {
        JsonNode value = node.path(name);
        if (isNotGiven(value)) {
            return null;
        }
        if (!value.isTextual()) {
            unreadable.add(name);
            refuse(name, "must be a text in double quotes");
            return null;
        }
        try {
            String checked = text(name, PlainText.normalized(PlainText.check(value.textValue())));
            if (checked == null) {
                unreadable.add(name);
            }
            return checked;
        } catch (MalformedTextException e) {
            unreadable.add(name);
            refuse(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A text that has to be given; null when it is missing or cannot be used. */
    public @Nullable String requiredText(String name) {
        if (isReadable() && isNotGiven(node.path(name))) {
            refuse(name, "is missing");
            return null;
        }
        return text(name);
    }

    /**
     * A list of texts that has to be given and must not be empty; those with a defect are left out.
     */
    public List<String> texts(String name, int maximum) {
        JsonNode value = node.path(name);
        if (!value.isArray() || value.isEmpty() || value.size() > maximum) {
            refuse(name, "must be a list of 1 to %d texts".formatted(maximum));
            return List.of();
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            if (each.isTextual() && isText(each.textValue())) {
                texts.add(PlainText.normalized(each.textValue()));
            } else {
                refuse(name, "must have texts in double quotes only");
            }
        }
        return texts;
    }

    /** What was given and refused by {@link #text(String)}: it is not missing. */
    public Set<String> unreadable() {
        return Set.copyOf(unreadable);
    }

    /**
     * A list of objects that must not be empty.
     *
     * @param maximum how many there may be; none is read when there are more
     */
    public List<BodyObject> objects(String name, int maximum) {
        JsonNode value = node.path(name);
        if (isNotGiven(value)) {
            refuse(name, "is missing; give a list");
        } else if (!value.isArray()) {
            refuse(name, "must be a list");
        } else if (value.isEmpty()) {
            refuse(name, "is empty; give at least one");
        } else if (value.size() > maximum) {
            refuse(name, "has %d entries; at most %d are allowed".formatted(value.size(), maximum));
        } else {
            List<BodyObject> objects = new ArrayList<>(value.size());
            for (int i = 0; i < value.size(); i++) {
                objects.add(of(value.get(i), pointerTo(name) + '/' + i, inputs));
            }
            return objects;
        }
        return List.of();
    }

    private static boolean isNotGiven(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
