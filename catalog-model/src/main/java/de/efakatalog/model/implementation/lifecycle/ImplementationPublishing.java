package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Publishes a draft: as a new implementation, or as the next version of one. What an import brought
 * is claimed thereby, if it names this provider; from then on imports leave it alone.
 *
 * <p>Who may: signatories of the provider that stands in the draft.
 */
@ApplicationScoped
public class ImplementationPublishing {

    private final ImplementationRows rows;
    private final ImplementationReadiness readiness;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ImplementationPublishing(
            ImplementationRows rows,
            ImplementationReadiness readiness,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.rows = rows;
        this.readiness = readiness;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Publishes the draft as the publisher has read it. A deprecated implementation is corrected
     * thereby and stays deprecated.
     *
     * @param known the version of the draft that the publisher has read
     * @throws UnknownImplementationException when there is no draft
     * @throws StaleImplementationException when it has another version by now
     * @throws ImplementationTransitionException when this content is published already, when the
     *     implementation is withdrawn, or somebody else's
     * @throws IncompleteImplementationException when something is missing or contradictory
     */
    public Committed<ServiceImplementationRecord> publish(String id, long known) {
        return unitOfWork.run(
                () -> {
                    ImplementationDraft draft = rows.draft(id, known);
                    if (draft.getPublishedAs() != null) {
                        throw new ImplementationTransitionException(
                                "The draft is published as version %d."
                                        .formatted(draft.getPublishedAs()));
                    }
                    Optional<ServiceImplementation> former =
                            rows.locked(ServiceImplementation.class, id);
                    former.ifPresent(each -> Ownership.require(each, draft.getProvider()));
                    IncompleteImplementationException.refuseIfAny(
                            readiness.findings(draft.toRecord()));
                    ServiceImplementation implementation = publish(draft, former);
                    rows.flush();
                    draft.publishedAs(implementation.getVersion());
                    rows.flush();
                    return implementation.toRecord();
                });
    }

    private ServiceImplementation publish(
            ImplementationDraft draft, Optional<ServiceImplementation> former) {
        // the database keeps microseconds; so does the log, or the two would differ
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (former.isPresent()) {
            former.get().publish(draft.getContent(), now);
            return former.get();
        }
        ServiceImplementation first =
                new ServiceImplementation(
                        draft.getId(), draft.getProvider(), draft.getContent(), now);
        rows.add(first);
        return first;
    }
}
