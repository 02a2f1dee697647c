package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in authorities. */
@ApplicationScoped
public class AuthorityImport {

    private static final Reconciliation<Authority, AuthorityFacts> RECONCILIATION =
            new Reconciliation<>(
                    Authority.class, Authority::new, Authority::facts, Authority::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    AuthorityImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<AuthorityFacts> facts) {
        facts.forEach(AuthorityImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }

    private static void check(AuthorityFacts facts) {
        Slug.require(facts.id());
    }
}
