package de.efakatalog.model.responsibility;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.service.ServiceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in responsibilities. */
@ApplicationScoped
public class ResponsibilityImport {

    private static final Reconciliation<Responsibility, ResponsibilityFacts> RECONCILIATION =
            new Reconciliation<>(
                    Responsibility.class,
                    Responsibility::new,
                    Responsibility::facts,
                    Responsibility::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    ResponsibilityImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<ResponsibilityFacts> facts) {
        facts.forEach(ResponsibilityImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }

    private static void check(ResponsibilityFacts facts) {
        Slug.require(facts.id());
        new ServiceKey(facts.service());
    }
}
