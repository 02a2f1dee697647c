package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.offer.terms.OfferCheck;
import de.efakatalog.model.offer.terms.OfferFinding;
import de.efakatalog.model.offer.terms.OfferFinding.Kind;
import de.efakatalog.model.offer.terms.OfferTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Writes drafts. They may be incomplete and contradictory; {@link OfferCheck} says what is still
 * missing.
 *
 * <p>Who may: editors of the provider. It stands in the facts of a new offer, and in the draft's
 * record for all that follows.
 */
@ApplicationScoped
public class OfferDrafting {

    private final OfferRows rows;
    private final OfferReferences references;
    private final UnitOfWork unitOfWork;

    OfferDrafting(OfferRows rows, OfferReferences references, UnitOfWork unitOfWork) {
        this.rows = rows;
        this.references = references;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Begins an offer.
     *
     * @throws IncompleteOfferException when something is malformed, or names what the registry does
     *     not hold
     * @throws OfferTransitionException when there is an offer of this id
     */
    public Committed<ReuseOfferDraftRecord> create(OfferFacts facts) {
        return unitOfWork.run(
                () -> {
                    refuseIfAny(findings(facts));
                    if (rows.locked(ReuseOfferDraft.class, facts.id()).isPresent()) {
                        throw taken(facts.id());
                    }
                    ReuseOfferDraft draft = new ReuseOfferDraft(facts);
                    rows.add(draft);
                    try {
                        rows.flush();
                    } catch (ConstraintViolationException e) {
                        // somebody else was faster by a moment
                        throw taken(facts.id());
                    }
                    return draft.toRecord();
                });
    }

    /**
     * Writes other terms in the place of the draft's, also when those were published: then these
     * may become the next number.
     *
     * @param known the version of the draft that the writer has read
     * @throws UnknownOfferException when there is no draft
     * @throws StaleOfferException when it has another version by now
     * @throws IncompleteOfferException when something is malformed
     */
    public Committed<ReuseOfferDraftRecord> replace(String id, long known, OfferTerms terms) {
        refuseIfAny(malformed(terms));
        return unitOfWork.run(
                () -> {
                    ReuseOfferDraft draft = rows.known(ReuseOfferDraft.class, id, known);
                    // the same terms again are no new version, and published ones stay published
                    if (!draft.getTerms().equals(terms)) {
                        draft.replace(terms);
                        rows.flush();
                    }
                    return draft.toRecord();
                });
    }

    private List<OfferFinding> findings(OfferFacts facts) {
        List<OfferFinding> findings = new ArrayList<>();
        if (!Slug.isWellFormed(facts.id())) {
            findings.add(
                    new OfferFinding(
                            "/id",
                            Kind.MALFORMED,
                            "An id is lower-case words of letters and digits joined by dashes."));
        }
        findings.addAll(references.unknown(facts));
        findings.addAll(malformed(facts.terms()));
        return findings;
    }

    private static OfferTransitionException taken(String id) {
        return new OfferTransitionException("There is an offer %s already.".formatted(id));
    }

    private static List<OfferFinding> malformed(OfferTerms terms) {
        return OfferCheck.findings(terms).stream()
                .filter(finding -> finding.kind() == Kind.MALFORMED)
                .toList();
    }

    private static void refuseIfAny(List<OfferFinding> findings) {
        if (!findings.isEmpty()) {
            throw new IncompleteOfferException(findings);
        }
    }
}
