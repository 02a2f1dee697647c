package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.region.Region;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record is the same from the database and from the log, whatever its kind. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class RecordEqualityTest {

    @Inject UnitOfWork unitOfWork;
    @Inject ChangeFeed feed;
    @Inject EntityManager entityManager;
    @Inject ObjectMapper json;

    @BeforeEach
    void createTheBund() {
        EmptyRegistry.begin();
        Region bund = SampleRecords.bund();
        unitOfWork.run(
                () -> {
                    if (entityManager.find(Region.class, bund.getArs()) == null) {
                        entityManager.persist(bund);
                    }
                    return true;
                });
    }

    @Test
    void recordFromTheDatabaseEqualsRecordFromTheLog() throws Exception {
        List<CatalogRecord> complete = SampleRecords.complete();
        assertThat(complete)
                .extracting(CatalogRecord::kind)
                .containsExactlyInAnyOrder(RecordKind.values());
        assertRoundTrip(complete);
    }

    @Test
    void recordsWithAllOptionalFactsUnknownAreEqualToo() throws Exception {
        assertRoundTrip(SampleRecords.sparse());
    }

    private void assertRoundTrip(List<CatalogRecord> entities) throws Exception {
        long before = feed.head();
        unitOfWork.run(
                () -> {
                    entities.forEach(entityManager::persist);
                    return true;
                });
        List<Change> changes = feed.after(before, 100);
        assertThat(changes).hasSameSizeAs(entities);
        for (CatalogRecord entity : entities) {
            Change change =
                    changes.stream()
                            .filter(c -> c.kind() == entity.kind())
                            .findFirst()
                            .orElseThrow();
            PublishedRecord stored = stored(entity);
            assertThat((Object) json.readValue(change.json(), stored.getClass()))
                    .isEqualTo(stored)
                    .isEqualTo(entity.toRecord());
            assertThat(json.writeValueAsString(stored)).isEqualTo(change.json());
            assertThat(change.key()).isEqualTo(stored.recordKey());
            assertThat(json.readTree(change.json()).has("recordKey")).isFalse();
        }
    }

    private PublishedRecord stored(CatalogRecord entity) {
        // a transaction of its own, hence a session that reads the row anew
        return unitOfWork
                .run(() -> entityManager.find(entity.getClass(), entity.toRecordKey()).toRecord())
                .value();
    }
}
