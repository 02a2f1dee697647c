package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.Violation;
import java.util.List;

/** What the inputs of a request would be refused with. */
final class Refusals {

    private Refusals() {}

    /**
     * Parameter and what is expected of it, in the order of the document; empty when all is well.
     */
    static List<String> of(Inputs inputs) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, inputs::completeWithViolations);
        return refusal == null
                ? List.of()
                : refusal.toProblem(null).violations().stream().map(Refusals::text).toList();
    }

    private static String text(Violation violation) {
        return violation.field() + " " + violation.message();
    }
}
