package de.efakatalog.api.routing;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand in many answers, with the JSON they become: each answer at the Bund names the
 * same five regions, and copying what is written is far cheaper than looking for characters to
 * escape again.
 *
 * <p>A place holds the value that was asked for last; another one takes it over. So it never grows,
 * waits for nothing and is right whoever writes first.
 */
final class WrittenValues {

    /** A power of two; some hundred kilobytes when all are taken. */
    private static final int PLACES = 1 << 12;

    private static final int UPPER_HALF = 16;

    private final AtomicReferenceArray<@Nullable Written> places =
            new AtomicReferenceArray<>(PLACES);

    private record Written(Object value, SerializedString text) {}

    /**
     * The value as it prints itself.
     *
     * @param value immutable, with equals and hashCode of its content
     */
    SerializableString of(Object value) {
        int hash = value.hashCode();
        int place = (hash ^ (hash >>> UPPER_HALF)) & (PLACES - 1);
        Written written = places.getPlain(place);
        if (written == null || !written.value.equals(value)) {
            SerializedString text = new SerializedString(value.toString());
            text.asQuotedUTF8(); // before others see it: it would be made without a barrier later
            written = new Written(value, text);
            places.setRelease(place, written);
        }
        return written.text;
    }
}
