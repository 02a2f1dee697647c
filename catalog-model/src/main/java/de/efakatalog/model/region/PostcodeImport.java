package de.efakatalog.model.region;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in postcodes. */
@ApplicationScoped
public class PostcodeImport {

    private static final Reconciliation<PostcodeArea, PostcodeFacts> RECONCILIATION =
            new Reconciliation<>(
                    PostcodeArea.class,
                    PostcodeArea::new,
                    PostcodeArea::facts,
                    PostcodeArea::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    PostcodeImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /** Adds and corrects records in one transaction; records that the list does not name stay. */
    public ReconciliationCounts apply(List<PostcodeFacts> facts) {
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }
}
