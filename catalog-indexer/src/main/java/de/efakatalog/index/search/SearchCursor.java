package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Place;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a following page begins: behind the last record of the page before, so that pages stay
 * right when records come and go.
 *
 * <p>The first candidates are ranked by us, those behind them stand in the engine's order. Where
 * the first end is settled by the first page and stays: a record that comes in before or behind it
 * moves no other one across. Among the ranked ones a record can move, because it is compared with
 * others; so the cursor says which of them have been shown.
 *
 * @param stage which stage of the retrieval found anything; the following pages keep to it
 * @param boundary the place of the last ranked candidate; null when nothing is ranked
 * @param shown which of the ranked candidates have been shown (see {@link Shown}); null behind them
 * @param last the place of the last record in the engine's order
 * @param basis what places rest on (see {@link CursorBasis}): in another generation of the index
 *     the same records stand elsewhere
 */
public record SearchCursor(
        int stage, @Nullable Place boundary, @Nullable String shown, Place last, String basis) {

    /**
     * A cursor comes back from outside: whatever is in it has been checked once it is one.
     *
     * @throws IllegalArgumentException when no search can have written it
     */
    public SearchCursor {
        Shown.of(shown);
        if (stage < 0 || isAbsent(basis) || !isPlace(last)) {
            throw new BadCursorException("the cursor is damaged");
        }
        if (boundary != null && !isPlace(boundary)) {
            throw new BadCursorException("the boundary of the cursor is damaged");
        }
    }

    private static boolean isPlace(@Nullable Place place) {
        return place != null && isText(place.key()) && isText(place.registry());
    }

    /** Half a character cannot be sent on to an engine. */
    private static boolean isText(@Nullable String text) {
        return text != null && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null;
    }
}
