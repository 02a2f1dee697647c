package de.efakatalog.api.writing;

import de.efakatalog.api.problem.ProblemException;

/** Somebody else was faster, and nothing was changed. */
public final class StaleVersion {

    static final String MESSAGE =
            "Somebody has changed this since you read it. It has the ETag \"%s\" now: read it, put your changes to it, and send them again.";

    private StaleVersion() {}

    /**
     * What to say about it.
     *
     * @param present the version there is now
     */
    public static ProblemException problem(long present) {
        String tag = Long.toString(present);
        return ProblemException.stale(MESSAGE.formatted(tag), tag);
    }
}
