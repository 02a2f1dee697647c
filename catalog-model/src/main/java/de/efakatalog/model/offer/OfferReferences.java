package de.efakatalog.model.offer;

import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.offer.terms.OfferFinding;
import de.efakatalog.model.offer.terms.OfferFinding.Kind;
import de.efakatalog.model.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what an offer names is there. */
@ApplicationScoped
class OfferReferences {

    private static final Set<String> CLOSED =
            Set.of(
                    ImplementationStatus.DRAFT.wireName(),
                    ImplementationStatus.WITHDRAWN.wireName());

    private final ServiceImplementations implementations;
    private final Organisations organisations;
    private final OfferRows rows;

    OfferReferences(
            ServiceImplementations implementations, Organisations organisations, OfferRows rows) {
        this.rows = rows;
        this.implementations = implementations;
        this.organisations = organisations;
    }

    /** What is wrong with what a new offer names. */
    List<OfferFinding> unknown(OfferFacts facts) {
        List<OfferFinding> findings = new ArrayList<>();
        if (implementations.findRecord(facts.implementation()).isEmpty()) {
            findings.add(
                    new OfferFinding(
                            "/implementation",
                            Kind.MALFORMED,
                            "There is no implementation %s.".formatted(facts.implementation())));
        }
        if (organisations.findRecord(facts.provider()).isEmpty()) {
            findings.add(
                    new OfferFinding(
                            "/provider",
                            Kind.MALFORMED,
                            "There is no organisation %s.".formatted(facts.provider())));
        }
        return findings;
    }

    /** What keeps an offer of the implementation from being published in this transaction. */
    Optional<OfferFinding> closed(String implementation) {
        return rows.lasting(implementation)
                .map(ServiceImplementation::getStatus)
                .filter(CLOSED::contains)
                .map(
                        status ->
                                new OfferFinding(
                                        "/implementation",
                                        Kind.CONTRADICTORY,
                                        "The implementation is in status %s.".formatted(status)));
    }
}
