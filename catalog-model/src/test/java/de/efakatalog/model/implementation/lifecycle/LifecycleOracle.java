package de.efakatalog.model.implementation.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one implementation, in as few words as possible: where it stands, and
 * what comes of each step.
 */
final class LifecycleOracle {

    /** Where the implementation stands. */
    enum Stage {
        ABSENT,
        IMPORTED,
        PUBLISHED,
        DEPRECATED,
        WITHDRAWN
    }

    /** What comes of a step. */
    enum Outcome {
        DONE,
        /** Taken, and nothing is different. */
        SAME,
        STALE,
        UNKNOWN,
        REFUSED,
        INCOMPLETE
    }

    Stage stage = Stage.ABSENT;
    boolean claimed;

    /** What the draft says, by number; null when there is no draft. */
    @Nullable Integer draft;

    boolean draftComplete;
    boolean draftPublished;

    /** Whether an import has changed the implementation since the draft was written. */
    boolean overtaken;

    boolean announced() {
        return stage == Stage.DEPRECATED;
    }

    Outcome create(int content, boolean complete) {
        if (draft != null || stage == Stage.WITHDRAWN) {
            return Outcome.REFUSED;
        }
        write(content, complete);
        return Outcome.DONE;
    }

    Outcome replace(int content, boolean complete, boolean stale) {
        if (draft == null) {
            return Outcome.UNKNOWN;
        }
        if (stale) {
            return Outcome.STALE;
        }
        if (draft == content && draftComplete == complete && (draftPublished || !overtaken)) {
            return Outcome.SAME;
        }
        write(content, complete);
        return Outcome.DONE;
    }

    private void write(int content, boolean complete) {
        draft = content;
        draftComplete = complete;
        draftPublished = false;
        overtaken = false;
    }

    Outcome discard(boolean stale) {
        if (draft == null) {
            return Outcome.UNKNOWN;
        }
        if (stale) {
            return Outcome.STALE;
        }
        draft = null;
        return Outcome.DONE;
    }

    Outcome publish(boolean stale) {
        if (draft == null) {
            return Outcome.UNKNOWN;
        }
        if (stale) {
            return Outcome.STALE;
        }
        if (draftPublished || stage == Stage.WITHDRAWN) {
            return Outcome.REFUSED;
        }
        if (!draftComplete || (overtaken && !claimed)) {
            return Outcome.INCOMPLETE;
        }
        claimed = true;
        draftPublished = true;
        overtaken = false;
        if (stage != Stage.DEPRECATED) {
            stage = Stage.PUBLISHED;
        }
        return Outcome.DONE;
    }

    Outcome deprecate(boolean complete, boolean stale, boolean saidAlready) {
        Outcome barred = barred(stale);
        if (barred != null) {
            return barred;
        }
        if (!complete) {
            return Outcome.INCOMPLETE;
        }
        if (announced() && saidAlready) {
            return Outcome.SAME;
        }
        stage = Stage.DEPRECATED;
        change();
        return Outcome.DONE;
    }

    Outcome revoke(boolean stale) {
        if (stage == Stage.ABSENT) {
            return Outcome.UNKNOWN;
        }
        if (stale) {
            return Outcome.STALE;
        }
        if (!announced()) {
            return Outcome.REFUSED;
        }
        stage = Stage.PUBLISHED;
        change();
        return Outcome.DONE;
    }

    Outcome withdraw(boolean complete, boolean stale) {
        Outcome barred = barred(stale);
        if (barred != null) {
            return barred;
        }
        if (!complete) {
            return Outcome.INCOMPLETE;
        }
        stage = Stage.WITHDRAWN;
        change();
        return Outcome.DONE;
    }

    private @Nullable Outcome barred(boolean stale) {
        if (stage == Stage.ABSENT) {
            return Outcome.UNKNOWN;
        }
        if (stale) {
            return Outcome.STALE;
        }
        return stage == Stage.WITHDRAWN ? Outcome.REFUSED : null;
    }

    /** Its provider has said something about it that does not stand in the draft. */
    private void change() {
        claimed = true;
        overtaken = true;
    }

    /** What an import does, to be told apart from what stands there by its name. */
    Outcome importAs(boolean differs) {
        if (claimed || (stage == Stage.IMPORTED && !differs)) {
            return Outcome.SAME;
        }
        stage = Stage.IMPORTED;
        overtaken = true;
        return Outcome.DONE;
    }
}
