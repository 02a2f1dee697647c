package de.efakatalog.api.routing;

import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.index.routing.RegionInput;
import java.util.List;

/**
 * What the registry does not know of a question.
 *
 * @param type what kind of thing it is
 * @param detail what was asked for
 */
record UnknownPart(ProblemType type, String detail) {

    static UnknownPart service(String key) {
        return new UnknownPart(
                ProblemType.UNKNOWN_SERVICE, "There is no service with the key " + key + ".");
    }

    static UnknownPart region(RegionInput input) {
        return new UnknownPart(
                ProblemType.UNKNOWN_REGION, "There is no region for " + input.value() + ".");
    }

    /** Ends a request. */
    ProblemException toException() {
        return new ProblemException(type, detail);
    }

    /** Stands in the place of one answer among many. */
    Problem toProblem() {
        return Problem.of(type, detail, null, List.of());
    }
}
