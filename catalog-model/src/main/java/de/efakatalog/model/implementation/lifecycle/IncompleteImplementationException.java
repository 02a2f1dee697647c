package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.finding.Finding;
import java.util.List;

/**
 * Something cannot be kept, published or announced as it is; says everything that is the matter
 * with it.
 */
public final class IncompleteImplementationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // exceptions are not sent anywhere
    private final List<Finding> findings;

    private IncompleteImplementationException(List<Finding> findings) {
        super(
                "%s: %s (%d findings in all)"
                        .formatted(
                                findings.getFirst().pointer(),
                                findings.getFirst().detail(),
                                findings.size()));
        this.findings = List.copyOf(findings);
    }

    /**
     * Goes on if there is nothing to complain about.
     *
     * @throws IncompleteImplementationException with all findings
     */
    static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new IncompleteImplementationException(findings);
        }
    }

    /** All of them, in the order of what was checked. */
    public List<Finding> findings() {
        return findings;
    }
}
