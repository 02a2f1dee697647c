package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Place;
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
 */
public record SearchCursor(
        int stage, @Nullable Place boundary, @Nullable String shown, Place last) {}
