package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.FactCheck;
import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.service.ServiceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in implementations. */
@ApplicationScoped
public class ImplementationImport {

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
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<ServiceImplementationFacts> facts) {
        facts.forEach(ImplementationImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
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
