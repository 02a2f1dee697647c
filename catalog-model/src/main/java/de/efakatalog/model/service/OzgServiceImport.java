package de.efakatalog.model.service;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in OZG bundles. */
@ApplicationScoped
public class OzgServiceImport {

    private static final Reconciliation<OzgService, OzgServiceFacts> RECONCILIATION =
            new Reconciliation<>(
                    OzgService.class, OzgService::new, OzgService::facts, OzgService::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    OzgServiceImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<OzgServiceFacts> facts) {
        facts.forEach(OzgServiceImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }

    private static void check(OzgServiceFacts facts) {
        if (!facts.ozgId().matches("[0-9]{5}")) {
            throw new IllegalArgumentException(
                    "an OZG-ID has five digits, not '" + facts.ozgId() + "'");
        }
    }
}
