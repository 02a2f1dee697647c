package de.efakatalog.index.search;

import de.efakatalog.index.search.rank.Ranking;
import de.efakatalog.index.search.rank.RetrievalPlan;
import de.efakatalog.index.search.rank.Stage;
import de.efakatalog.index.search.text.QueryReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, understood once for all kinds of records. For one thread, as the ranking is.
 *
 * @param reading what the words mean
 * @param stages in which they are looked for
 * @param ranking by which hits are ordered
 */
record TypedWords(QueryReading reading, List<Stage> stages, Ranking ranking) {

    /** Those of a query; null when there are none. */
    static @Nullable TypedWords of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        QueryReading reading = QueryReading.of(typed);
        return new TypedWords(reading, RetrievalPlan.of(reading), new Ranking(reading));
    }
}
