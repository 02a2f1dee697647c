package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.finding.Finding.Kind;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.implementation.profile.ContentCheck;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes drafts. They may be incomplete and contradictory; {@link ImplementationReadiness} says
 * what is still missing.
 *
 * <p>Who may: editors of the provider. It stands in the facts of a new draft, and in the draft's
 * record for all that follows.
 */
@ApplicationScoped
public class ImplementationDrafting {

    private final ImplementationRows rows;
    private final ImplementationReferences references;
    private final UnitOfWork unitOfWork;

    ImplementationDrafting(
            ImplementationRows rows, ImplementationReferences references, UnitOfWork unitOfWork) {
        this.rows = rows;
        this.references = references;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Begins a draft: of a new implementation, of one that an import brought with this provider, or
     * again of one whose draft was discarded.
     *
     * @throws IncompleteImplementationException when something is malformed, or names what the
     *     registry does not hold
     * @throws ImplementationTransitionException when there is a draft of this id, or an
     *     implementation of somebody else
     */
    public Committed<ImplementationDraftRecord> create(ImplementationDraftFacts facts) {
        return unitOfWork.run(
                () -> {
                    IncompleteImplementationException.refuseIfAny(findings(facts));
                    Optional<ImplementationDraft> former =
                            rows.locked(ImplementationDraft.class, facts.id());
                    Long basedOn = present(facts);
                    if (former.isEmpty()) {
                        return begin(facts, basedOn);
                    }
                    if (!former.get().isDiscarded()
                            || !former.get().getProvider().equals(facts.provider())) {
                        throw taken(facts.id());
                    }
                    former.get().replace(facts.content(), basedOn);
                    rows.flush();
                    return former.get().toRecord();
                });
    }

    private ImplementationDraftRecord begin(
            ImplementationDraftFacts facts, @Nullable Long basedOn) {
        ImplementationDraft draft = new ImplementationDraft(facts, basedOn);
        rows.add(draft);
        try {
            rows.flush();
        } catch (ConstraintViolationException e) {
            // somebody else was faster by a moment
            throw taken(facts.id());
        }
        return draft.toRecord();
    }

    /** The version of the implementation that is there already, if it is this provider's. */
    private @Nullable Long present(ImplementationDraftFacts facts) {
        Optional<ServiceImplementation> present =
                rows.locked(ServiceImplementation.class, facts.id());
        present.ifPresent(each -> Ownership.require(each, facts.provider()));
        return present.map(ServiceImplementation::getVersion).orElse(null);
    }

    /**
     * Writes other content in the place of the draft's, also when that was published: then this may
     * be published in its turn.
     *
     * @param known the version of the draft that the writer has read
     * @throws UnknownImplementationException when there is no draft
     * @throws StaleImplementationException when it has another version by now
     * @throws IncompleteImplementationException when something is malformed
     */
    public Committed<ImplementationDraftRecord> replace(
            String id, long known, ImplementationContent content) {
        IncompleteImplementationException.refuseIfAny(malformed(content));
        return unitOfWork.run(
                () -> {
                    ImplementationDraft draft = rows.draft(id, known);
                    Long present =
                            rows.locked(ServiceImplementation.class, id)
                                    .map(ServiceImplementation::getVersion)
                                    .orElse(null);
                    // the same again is no new version, and what is published stays published
                    if (!draft.getContent().equals(content) || isOvertaken(draft, present)) {
                        draft.replace(content, present);
                        rows.flush();
                    }
                    return draft.toRecord();
                });
    }

    private static boolean isOvertaken(ImplementationDraft draft, @Nullable Long present) {
        return draft.getPublishedAs() == null && !Objects.equals(draft.getBasedOn(), present);
    }

    /**
     * Gives a draft up. What was published stays published.
     *
     * @param known the version of the draft that the writer has read
     * @throws UnknownImplementationException when there is no draft
     * @throws StaleImplementationException when it has another version by now
     */
    public Committed<ImplementationDraftRecord> discard(String id, long known) {
        return unitOfWork.run(
                () -> {
                    ImplementationDraft draft = rows.draft(id, known);
                    draft.discard();
                    rows.flush();
                    return draft.toRecord();
                });
    }

    private List<Finding> findings(ImplementationDraftFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (!Slug.isWellFormed(facts.id())) {
            findings.add(
                    new Finding(
                            "/id",
                            Kind.MALFORMED,
                            "An id is lower-case words of letters and digits joined by dashes."));
        }
        references.unknownProvider(facts.provider()).ifPresent(findings::add);
        findings.addAll(malformed(facts.content()));
        return findings;
    }

    private static ImplementationTransitionException taken(String id) {
        return new ImplementationTransitionException(
                "There is a draft of %s already.".formatted(id));
    }

    private static List<Finding> malformed(ImplementationContent content) {
        return ContentCheck.findings(content).stream()
                .filter(finding -> finding.kind() == Kind.MALFORMED)
                .toList();
    }
}
