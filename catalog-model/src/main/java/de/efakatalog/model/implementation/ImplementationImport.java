package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.FactCheck;
import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.implementation.profile.Availability;
import de.efakatalog.model.service.ServiceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Takes in implementations. One that its provider has claimed is left as it is: the registry is
 * told by the provider itself, and what a list says otherwise is reported only (ADR 0018).
 */
@ApplicationScoped
public class ImplementationImport {

    private static final Logger LOG = Logger.getLogger(ImplementationImport.class);

    private static final Reconciliation<ServiceImplementation, ServiceImplementationFacts>
            RECONCILIATION =
                    new Reconciliation<>(
                            ServiceImplementation.class,
                            ServiceImplementation::new,
                            ServiceImplementation::facts,
                            ServiceImplementation::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    ImplementationImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay, and
     * so do claimed ones.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ImplementationImportReport apply(List<ServiceImplementationFacts> facts) {
        facts.forEach(ImplementationImport::check);
        ImplementationImportReport report = unitOfWork.run(() -> reconcile(facts)).value();
        if (!report.differing().isEmpty()) {
            LOG.infof(
                    "The list says something else than their providers about %s; nothing was changed",
                    String.join(", ", report.differing()));
        }
        return report;
    }

    private ImplementationImportReport reconcile(List<ServiceImplementationFacts> facts) {
        Map<String, ServiceImplementation> existing = RECONCILIATION.all(entityManager);
        List<ServiceImplementationFacts> open = new ArrayList<>();
        List<String> claimed = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        for (ServiceImplementationFacts fact : facts) {
            ServiceImplementation present = existing.get(fact.id());
            if (present == null || !present.isClaimed()) {
                open.add(fact);
            } else {
                claimed.add(fact.id());
                if (!present.facts().equals(fact)) {
                    differing.add(fact.id());
                }
            }
        }
        return new ImplementationImportReport(
                RECONCILIATION.apply(entityManager, open, existing), claimed, differing);
    }

    private static void check(ServiceImplementationFacts facts) {
        Slug.require(facts.id());
        facts.services().forEach(ServiceKey::new);
        FactCheck.requireKnown(
                facts.id(),
                "status",
                facts.status(),
                ImplementationStatus.fromWireName(facts.status()));
        FactCheck.requireKnown(
                facts.id(),
                "availability",
                facts.availability(),
                Availability.fromWireName(facts.availability()));
    }
}
