package de.efakatalog.model.changelog;

import de.efakatalog.model.service.OzgService;
import de.efakatalog.model.service.OzgServiceFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes of the simplest record there is. */
@ApplicationScoped
class SampleWrites {

    private static final AtomicInteger LAST_KEY = new AtomicInteger(10_000);

    private final UnitOfWork unitOfWork;
    private final EntityManager entityManager;

    SampleWrites(UnitOfWork unitOfWork, EntityManager entityManager) {
        this.unitOfWork = unitOfWork;
        this.entityManager = entityManager;
    }

    /** Five digits that no other test uses: an OZG-ID, or a postcode. */
    static String newKey() {
        return String.valueOf(LAST_KEY.incrementAndGet());
    }

    static OzgServiceFacts titled(String key, String title) {
        return new OzgServiceFacts(key, title, "Bauen & Wohnen", null);
    }

    Committed<OzgService> create(String key) {
        return unitOfWork.run(() -> persist(new OzgService(titled(key, "Führerschein"))));
    }

    Committed<OzgService> correct(String key, String title) {
        return unitOfWork.run(
                () -> {
                    OzgService found = entityManager.find(OzgService.class, key);
                    found.correct(titled(key, title));
                    return found;
                });
    }

    /** Within the present transaction. */
    <E> E persist(E entity) {
        entityManager.persist(entity);
        return entity;
    }
}
