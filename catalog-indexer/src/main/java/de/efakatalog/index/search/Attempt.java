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
     * <p>Which stage that is must not depend on what somebody chooses among the facets: otherwise a
     * looser stage would answer behind the count of a stricter one. So when filters leave too
     * little, the stage is settled by what is found without them. A stage that is not enough holds
     * so few records that counting its facets costs next to nothing.
     *
     * @param after the cursor of a following page, which keeps to the stage of the first: a record
     *     that came in between must not change the rules; null on the first page
     * @throws BadCursorException when there is no such stage, or another generation of the index
     *     answers
     */
    static Attempt make(
            SearchEngine engine,
            Inquiry inquiry,
            @Nullable SearchCursor after,
            int limit,
            @Nullable Place behind) {
        int last = Math.max(0, inquiry.stages().size() - 1);
        if (after != null) {
            return follow(engine, inquiry, after, last, limit, behind);
        }
        Attempt best = ask(engine, inquiry, 0, limit, behind);
        if (last == 0 || best.found.total() >= inquiry.enough()) {
            return best;
        }
        if (inquiry.isToggled()) {
            int stage = settled(engine, inquiry, last);
            return stage == 0 ? best : ask(engine, inquiry, stage, limit, behind);
        }
        for (int stage = 1; stage <= last && best.found.total() < inquiry.enough(); stage++) {
            Attempt next = ask(engine, inquiry, stage, limit, behind);
            if (next.found.total() > best.found.total()) {
                best = next;
            }
        }
        return best;
    }

    private static Attempt follow(
            SearchEngine engine,
            Inquiry inquiry,
            SearchCursor after,
            int last,
            int limit,
            @Nullable Place behind) {
        if (after.stage() > last) {
            throw new BadCursorException("the cursor belongs to another query");
        }
        Attempt following = ask(engine, inquiry, after.stage(), limit, behind);
        if (!after.basis().equals(CursorBasis.of(following.found))) {
            throw new BadCursorException("the cursor belongs to another generation of the index");
        }
        return following;
    }

    /** The stage that is taken when nothing is chosen among the facets. */
    private static int settled(SearchEngine engine, Inquiry inquiry, int last) {
        int best = 0;
        long most = engine.find(inquiry.count(0)).total();
        for (int stage = 1; stage <= last && most < inquiry.enough(); stage++) {
            long total = engine.find(inquiry.count(stage)).total();
            if (total > most) {
                best = stage;
                most = total;
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
