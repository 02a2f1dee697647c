package de.efakatalog.api.benchmark;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;

/** What a door of this package answers unless a benchmark has opened it: it is not there. */
final class ClosedDoor {

    private ClosedDoor() {}

    static ProblemException problem() {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There is nothing at this address. The addresses are listed at /api/v1/.");
    }
}
