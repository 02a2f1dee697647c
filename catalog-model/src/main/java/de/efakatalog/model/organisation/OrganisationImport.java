package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.FactCheck;
import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in organisations. */
@ApplicationScoped
public class OrganisationImport {

    private static final Reconciliation<Organisation, OrganisationFacts> RECONCILIATION =
            new Reconciliation<>(
                    Organisation.class,
                    Organisation::new,
                    Organisation::facts,
                    Organisation::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    OrganisationImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<OrganisationFacts> facts) {
        facts.forEach(OrganisationImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }

    private static void check(OrganisationFacts facts) {
        Slug.require(facts.id());
        FactCheck.requireKnown(
                facts.id(), "kind", facts.kind(), OrganisationKind.fromWireName(facts.kind()));
    }
}
