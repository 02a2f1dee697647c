package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in reports of reuse. */
@ApplicationScoped
public class ReportedReuseImport {

    private static final Reconciliation<ReportedReuse, ReportedReuseFacts> RECONCILIATION =
            new Reconciliation<>(
                    ReportedReuse.class,
                    ReportedReuse::new,
                    ReportedReuse::facts,
                    ReportedReuse::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    ReportedReuseImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<ReportedReuseFacts> facts) {
        facts.forEach(ReportedReuseImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }

    private static void check(ReportedReuseFacts facts) {
        Slug.require(facts.id());
    }
}
