package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.finding.Findings;
import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Announces that an implementation ends, and what takes its place; or takes that back.
 *
 * <p>Who may: signatories of the provider that stands in the implementation.
 */
@ApplicationScoped
public class ImplementationDeprecation {

    private static final int LONGEST_NOTE = 2_000;

    private final ImplementationRows rows;
    private final ImplementationReferences references;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ImplementationDeprecation(
            ImplementationRows rows,
            ImplementationReferences references,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.rows = rows;
        this.references = references;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Announces the end, or announces it otherwise. Successors are published ones, so they never
     * lead in a circle.
     *
     * @param known the version of the implementation that the writer has read
     * @throws UnknownImplementationException when there is none
     * @throws StaleImplementationException when it has another version by now
     * @throws ImplementationTransitionException when it is neither published nor deprecated, or has
     *     no provider
     * @throws IncompleteImplementationException when something is missing or contradictory
     */
    public Committed<ServiceImplementationRecord> deprecate(
            String id, long known, Deprecation deprecation) {
        return unitOfWork.run(
                () -> {
                    ServiceImplementation implementation = rows.implementation(id, known);
                    Ownership.requireOwned(implementation);
                    IncompleteImplementationException.refuseIfAny(findings(id, deprecation));
                    if (!isSaid(implementation, deprecation)) {
                        implementation.deprecate(
                                deprecation.successor(),
                                deprecation.note(),
                                Objects.requireNonNull(deprecation.endsOn()),
                                clock.instant().truncatedTo(ChronoUnit.MICROS));
                        rows.flush();
                    }
                    return implementation.toRecord();
                });
    }

    private static boolean isSaid(ServiceImplementation implementation, Deprecation deprecation) {
        return Ownership.isIn(ImplementationStatus.DEPRECATED, implementation)
                && implementation.isClaimed()
                && Objects.equals(implementation.getSuccessor(), deprecation.successor())
                && Objects.equals(implementation.getStatusNote(), deprecation.note())
                && Objects.equals(implementation.getValidTo(), deprecation.endsOn());
    }

    private List<Finding> findings(String id, Deprecation deprecation) {
        Findings findings = Findings.at("");
        LocalDate endsOn = deprecation.endsOn();
        if (endsOn == null) {
            findings.below("endsOn").missing("State the last day on which it can be used.");
        } else if (endsOn.isBefore(LocalDate.now(clock))) {
            findings.below("endsOn").contradictory("That day is over; withdraw it instead.");
        }
        String successor = deprecation.successor();
        if (successor != null) {
            references.successor(id, successor, findings);
        } else if (deprecation.note() == null) {
            findings.below("successor")
                    .missing("Name what takes its place, or say in a note what to do without it.");
        }
        findings.text("note", deprecation.note(), LONGEST_NOTE);
        return findings.found();
    }

    /**
     * Takes the announcement back: it stays.
     *
     * @param known the version of the implementation that the writer has read
     * @throws UnknownImplementationException when there is none
     * @throws StaleImplementationException when it has another version by now
     * @throws ImplementationTransitionException unless its provider has announced its end
     */
    public Committed<ServiceImplementationRecord> revoke(String id, long known) {
        return unitOfWork.run(
                () -> {
                    ServiceImplementation implementation = rows.implementation(id, known);
                    if (!Ownership.isIn(ImplementationStatus.DEPRECATED, implementation)
                            || !implementation.isClaimed()) {
                        throw new ImplementationTransitionException(
                                "No end of %s is announced.".formatted(id));
                    }
                    implementation.revokeDeprecation();
                    rows.flush();
                    return implementation.toRecord();
                });
    }
}
