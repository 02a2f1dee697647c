package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.region.PostcodeArea;
import de.efakatalog.model.region.PostcodeFacts;
import de.efakatalog.model.service.OzgService;
import de.efakatalog.model.service.PublicService;
import de.efakatalog.model.service.PublicServiceFacts;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever changes an entity, its new version stands in the log when the transaction commits. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ChangeCaptureTest {

    @Inject UnitOfWork unitOfWork;
    @Inject ChangeFeed feed;
    @Inject SampleWrites writes;
    @Inject EntityManager entityManager;
    @Inject ObjectMapper json;
    @Inject AgroalDataSource dataSource;

    private long before;

    @BeforeEach
    void rememberPosition() {
        before = feed.head();
    }

    private List<Change> written() {
        return feed.after(before, 1_000);
    }

    @Test
    void newRecordIsVersionOneAndStandsInTheLogAsItIs() throws Exception {
        String key = SampleWrites.newKey();
        Committed<OzgService> created = writes.create(key);

        assertThat(written())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.seq()).isEqualTo(before + 1);
                            assertThat(change.kind()).isEqualTo(RecordKind.OZG_SERVICE);
                            assertThat(change.registry()).isEqualTo("local");
                            assertThat(change.key()).isEqualTo(key);
                            assertThat(change.version()).isEqualTo(1);
                            assertThat(change.deleted()).isFalse();
                            assertThat(change.json())
                                    .isEqualTo(json.writeValueAsString(created.value().toRecord()));
                        });
    }

    @Test
    void correctedRecordGetsTheNextVersion() throws Exception {
        String key = SampleWrites.newKey();
        writes.create(key);
        Committed<OzgService> corrected = writes.correct(key, "Fahrerlaubnis");

        assertThat(written()).extracting(Change::version).containsExactly(1L, 2L);
        assertThat(written().getLast().json())
                .contains("Fahrerlaubnis")
                .isEqualTo(json.writeValueAsString(corrected.value().toRecord()));
        assertThat(corrected.value().getVersion()).isEqualTo(2);
    }

    @Test
    void equalFactsChangeNothing() {
        String key = SampleWrites.newKey();
        writes.create(key);
        long afterCreation = feed.head();
        Committed<OzgService> corrected = writes.correct(key, "Führerschein");

        assertThat(feed.head()).isEqualTo(afterCreation);
        assertThat(corrected.value().getVersion()).isEqualTo(1);
        assertThat(corrected.position()).isEqualTo(afterCreation);
    }

    @Test
    void severalChangesOfARecordInOneTransactionAreOneEntry() {
        String key = SampleWrites.newKey();
        unitOfWork.run(
                () -> {
                    OzgService created =
                            writes.persist(new OzgService(SampleWrites.titled(key, "Eins")));
                    entityManager.flush();
                    created.correct(SampleWrites.titled(key, "Zwei"));
                    entityManager.flush();
                    created.correct(SampleWrites.titled(key, "Drei"));
                    return created;
                });

        assertThat(written())
                .singleElement()
                .satisfies(change -> assertThat(change.json()).contains("\"Drei\""));
        assertThat(written().getFirst().version()).isEqualTo(storedVersion(key));
    }

    @Test
    void timestampsAreThoseOfTheDatabase() throws Exception {
        String key = SampleWrites.newKey();
        writes.create(key);
        writes.correct(key, "Später");

        Map<?, ?> logged = json.readValue(written().getLast().json(), Map.class);
        assertThat(stored("created_at", key))
                .isEqualTo(Instant.parse((String) logged.get("createdAt")));
        assertThat(stored("updated_at", key))
                .isEqualTo(Instant.parse((String) logged.get("updatedAt")));
        assertThat(stored("updated_at", key)).isAfter(stored("created_at", key));
    }

    @Test
    void noticesChangesInListsAndMaps() {
        String postcode = SampleWrites.newKey();
        String key = "eigene-leistung-" + SampleWrites.newKey();
        unitOfWork.run(
                () -> {
                    writes.persist(
                            new PostcodeArea(new PostcodeFacts(postcode, List.of("091620000000"))));
                    return writes.persist(
                            new PublicService(service(key, "b", Map.of("09", "kommune"))));
                });
        long created = feed.head();
        unitOfWork.run(
                () -> {
                    entityManager
                            .find(PostcodeArea.class, postcode)
                            .correct(
                                    new PostcodeFacts(
                                            postcode, List.of("091620000000", "091840119119")));
                    return true;
                });
        correctService(service(key, "a", Map.of("09", "kommune")));
        correctService(service(key, "a", Map.of("09", "kommune", "10", "land")));
        correctService(service(key, "a", Map.of("10", "land", "09", "kommune")));

        assertThat(feed.after(created, 100))
                .extracting(change -> change.kind() + " " + change.version())
                .containsExactly("POSTCODE 2", "SERVICE 2", "SERVICE 3");
    }

    private void correctService(PublicServiceFacts facts) {
        unitOfWork.run(
                () -> {
                    entityManager.find(PublicService.class, facts.key()).correct(facts);
                    return true;
                });
    }

    private static PublicServiceFacts service(
            String key, String typ, Map<String, String> executingLevel) {
        return new PublicServiceFacts(
                key,
                "Leistung",
                null,
                List.of("2" + typ),
                executingLevel,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void entityManagerAloneCannotBypassTheLog() {
        String key = SampleWrites.newKey();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entityManager.persist(
                                        new OzgService(
                                                SampleWrites.titled(key, "Ohne Anwendungsfall"))));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entityManager
                                        .find(OzgService.class, key)
                                        .correct(SampleWrites.titled(key, "Doch gesehen")));
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            OzgService detached = entityManager.find(OzgService.class, key);
                            entityManager.unwrap(Session.class).clear();
                            detached.correct(SampleWrites.titled(key, "Wieder angehängt"));
                            entityManager.merge(detached);
                        });

        assertThat(written()).extracting(Change::version).containsExactly(1L, 2L, 3L);
    }

    @Test
    void recordsCannotBeRemoved() {
        String key = SampleWrites.newKey();
        writes.create(key);
        assertThatThrownBy(
                        () ->
                                unitOfWork.run(
                                        () -> {
                                            entityManager.remove(
                                                    entityManager.find(OzgService.class, key));
                                            return true;
                                        }))
                .hasStackTraceContaining("permission denied");
        assertThat(written()).hasSize(1);
    }

    @Test
    void everyEntityIsCaptured() {
        assertThat(entityManager.getMetamodel().getEntities())
                .hasSize(RecordKind.values().length)
                .extracting(EntityType::getJavaType)
                .allSatisfy(
                        entity ->
                                assertThat(CatalogRecord.class.isAssignableFrom(entity)).isTrue());
    }

    private long storedVersion(String key) {
        return entityManager.find(OzgService.class, key).getVersion();
    }

    private Instant stored(String column, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select " + column + " from ozg_service where ozg_id = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        }
    }
}
