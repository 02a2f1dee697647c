package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.offer.terms.OfferCheck;
import de.efakatalog.model.offer.terms.OfferFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a draft under the next number, which supersedes the former one in the same transaction.
 *
 * <p>Who may: signatories of the provider that stands in the draft.
 */
@ApplicationScoped
public class OfferPublishing {

    private final OfferRows rows;
    private final OfferReferences references;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    OfferPublishing(
            OfferRows rows, OfferReferences references, UnitOfWork unitOfWork, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Publishes the draft as the publisher has read it.
     *
     * @param known the version of the draft that the publisher has read
     * @throws UnknownOfferException when there is no draft
     * @throws StaleOfferException when it has another version by now
     * @throws OfferTransitionException when these terms are published already
     * @throws IncompleteOfferException when something is missing or contradictory
     */
    public Committed<ReuseOfferRecord> publish(String id, long known) {
        return unitOfWork.run(
                () -> {
                    ReuseOfferDraft draft = rows.known(ReuseOfferDraft.class, id, known);
                    refuseUnlessReady(draft);
                    ReuseOffer offer = publish(draft);
                    draft.publishedAs(offer.getNumber());
                    rows.flush();
                    return offer.toRecord();
                });
    }

    private void refuseUnlessReady(ReuseOfferDraft draft) {
        if (draft.getPublishedAs() != null) {
            throw new OfferTransitionException(
                    "The draft is published as number %d.".formatted(draft.getPublishedAs()));
        }
        List<OfferFinding> findings = new ArrayList<>();
        references.closed(draft.getImplementation()).ifPresent(findings::add);
        findings.addAll(OfferCheck.findings(draft.getTerms()));
        if (!findings.isEmpty()) {
            throw new IncompleteOfferException(findings);
        }
    }

    private ReuseOffer publish(ReuseOfferDraft draft) {
        // the database keeps microseconds; so does the log, or the two would differ
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ReuseOffer> former = rows.locked(ReuseOffer.class, draft.getId());
        if (former.isPresent()) {
            former.get().supersede(draft.getTerms(), now);
            return former.get();
        }
        ReuseOffer offer =
                new ReuseOffer(
                        new OfferFacts(
                                draft.getId(),
                                draft.getImplementation(),
                                draft.getProvider(),
                                draft.getTerms()),
                        now);
        rows.add(offer);
        return offer;
    }
}
