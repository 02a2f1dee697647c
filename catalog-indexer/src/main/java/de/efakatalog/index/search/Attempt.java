package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has found in one of the stages.
 *
 * @param stage its number, from 0
 * @param retrieval what it was asked for
 * @param found what it has found
 */
record Attempt(int stage, Retrieval retrieval, Found found) {

    /**
     * Asks stage after stage until enough is found.
     *
     * @param known the stage that the first page has settled on, which the following ones keep to:
     *     a record that came in between must not change the rules; null on the first page
     * @throws IllegalArgumentException when there is no such stage
     */
    static Attempt make(
            SearchEngine engine,
            Inquiry inquiry,
            @Nullable Integer known,
            int limit,
            @Nullable Place behind) {
        int last = Math.max(0, inquiry.stages().size() - 1);
        if (known != null) {
            if (known < 0 || known > last) {
                throw new IllegalArgumentException("the cursor belongs to another query");
            }
            return ask(engine, inquiry, known, limit, behind);
        }
        Attempt best = ask(engine, inquiry, 0, limit, behind);
        for (int stage = 1; stage <= last; stage++) {
            if (best.found.total() >= inquiry.enough()) {
                return best;
            }
            Attempt next = ask(engine, inquiry, stage, limit, behind);
            if (next.found.total() > best.found.total()) {
                best = next;
            }
        }
        return best;
    }

    private static Attempt ask(
            SearchEngine engine, Inquiry inquiry, int stage, int limit, @Nullable Place behind) {
        Retrieval retrieval = inquiry.retrieval(stage, limit, behind);
        return new Attempt(stage, retrieval, engine.find(retrieval));
    }
}
