package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.implementation.profile.ContentCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Says everything that keeps a draft from being published: what is missing or contradictory in it,
 * and what it names and the registry does not hold.
 */
@ApplicationScoped
public class ImplementationReadiness {

    private final ImplementationReferences references;
    private final ServiceImplementations implementations;

    ImplementationReadiness(
            ImplementationReferences references, ServiceImplementations implementations) {
        this.references = references;
        this.implementations = implementations;
    }

    /** Everything at once, by JSON pointer; empty when the draft can be published. */
    public List<Finding> findings(ImplementationDraftRecord draft) {
        List<Finding> findings = new ArrayList<>();
        implementations
                .findRecord(draft.id())
                // nobody but its provider writes a claimed one
                .filter(present -> present.claimedAt() == null)
                .ifPresent(present -> overtaken(draft, present.version(), findings));
        findings.addAll(ContentCheck.findings(draft.content()));
        findings.addAll(references.unknown(draft.id(), draft.content()));
        return findings;
    }

    private static void overtaken(
            ImplementationDraftRecord draft, long present, List<Finding> findings) {
        Long basedOn = draft.basedOn();
        if (basedOn == null || basedOn != present) {
            findings.add(
                    new Finding(
                            "/basedOn",
                            Finding.Kind.CONTRADICTORY,
                            "An import has changed the implementation since, to version %d: see what it says, and write the draft again."
                                    .formatted(present)));
        }
    }
}
