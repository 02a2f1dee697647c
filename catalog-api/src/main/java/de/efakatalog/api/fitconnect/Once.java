package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parameters that may be given once. */
final class Once {

    private Once() {}

    /** The value; null when it is missing, and when it is given several times, which is refused. */
    static @Nullable String read(Inputs inputs, String name, List<String> values) {
        if (values.size() > 1) {
            inputs.refuse(name, "is given %d times; give it once".formatted(values.size()));
            return null;
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Whether a text is of ASCII digits alone, at least one. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
