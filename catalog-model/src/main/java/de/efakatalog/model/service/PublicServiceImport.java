package de.efakatalog.model.service;

import de.efakatalog.model.changelog.FactCheck;
import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes in services. */
@ApplicationScoped
public class PublicServiceImport {

    private static final Reconciliation<PublicService, PublicServiceFacts> RECONCILIATION =
            new Reconciliation<>(
                    PublicService.class,
                    PublicService::new,
                    PublicService::facts,
                    PublicService::correct);

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;

    PublicServiceImport(EntityManager entityManager, UnitOfWork unitOfWork) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws IllegalArgumentException when a key or a code is malformed; nothing is changed then
     */
    public ReconciliationCounts apply(List<PublicServiceFacts> facts) {
        facts.forEach(PublicServiceImport::check);
        return unitOfWork.run(() -> RECONCILIATION.apply(entityManager, facts)).value();
    }

    private static void check(PublicServiceFacts facts) {
        String key = new ServiceKey(facts.key()).value();
        facts.typisierung()
                .forEach(
                        code ->
                                FactCheck.requireKnown(
                                        key, "Typisierung", code, Typisierung.fromCode(code)));
        facts.executingLevel()
                .values()
                .forEach(
                        level ->
                                FactCheck.requireKnown(
                                        key,
                                        "executing level",
                                        level,
                                        ExecutingLevel.fromWireName(level)));
    }
}
