package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.region.PostcodeArea;
import de.efakatalog.model.region.PostcodeFacts;
import de.efakatalog.model.service.OzgService;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction takes from the numbers of the log, and what readers of the log see of it. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ChangeFeedTest {

    @Inject UnitOfWork unitOfWork;
    @Inject ChangeFeed feed;
    @Inject SampleWrites writes;
    @Inject EntityManager entityManager;
    @Inject CommitWitness witness;

    private long before;

    @BeforeEach
    void rememberPosition() {
        before = feed.head();
    }

    private List<Change> written() {
        return feed.after(before, 1_000);
    }

    @Test
    void logKeepsItsNameWhateverIsWritten() {
        UUID name = feed.logId();
        writes.create(SampleWrites.newKey());

        assertThat(feed.logId()).isEqualTo(name);
        assertThat(name.version()).isEqualTo(4);
    }

    @Test
    void rolledBackChangesLeaveNothingAndNoHole() {
        String lost = SampleWrites.newKey();
        assertThatThrownBy(
                        () ->
                                unitOfWork.run(
                                        () -> {
                                            writes.persist(
                                                    new OzgService(
                                                            SampleWrites.titled(
                                                                    lost, "Verworfen")));
                                            entityManager.flush();
                                            throw new IllegalStateException("changed my mind");
                                        }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");
        String kept = SampleWrites.newKey();
        writes.create(kept);

        assertThat(written())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.key()).isEqualTo(kept);
                            assertThat(change.seq()).isEqualTo(before + 1);
                        });
    }

    @Test
    void changeTheDatabaseRefusesAtCommitLeavesNothingAndNoHole() {
        String taken = SampleWrites.newKey();
        writes.create(taken);
        assertThatThrownBy(() -> writes.create(taken)).isInstanceOf(RuntimeException.class);
        writes.create(SampleWrites.newKey());

        assertThat(written()).extracting(Change::seq).containsExactly(before + 1, before + 2);
    }

    @Test
    void recordsOfOneTransactionHaveConsecutiveNumbers() {
        String first = SampleWrites.newKey();
        String second = SampleWrites.newKey();
        Committed<Boolean> committed =
                unitOfWork.run(
                        () -> {
                            writes.persist(new OzgService(SampleWrites.titled(first, "Eins")));
                            writes.persist(new OzgService(SampleWrites.titled(second, "Zwei")));
                            return true;
                        });

        assertThat(written()).extracting(Change::key).containsExactly(first, second);
        assertThat(written()).extracting(Change::seq).containsExactly(before + 1, before + 2);
        assertThat(committed.position()).isEqualTo(before + 2);
    }

    @Test
    void positionOfAWriteIsItsEntry() {
        Committed<OzgService> created = writes.create(SampleWrites.newKey());

        assertThat(created.position()).isEqualTo(written().getLast().seq());
    }

    @Test
    void commitIsToldOnceItCanBeRead() {
        witness.forget();
        Committed<OzgService> created = writes.create(SampleWrites.newKey());
        assertThatThrownBy(() -> writes.create(created.value().getOzgId()))
                .isInstanceOf(RuntimeException.class);
        writes.correct(created.value().getOzgId(), "Führerschein");

        assertThat(witness.told()).containsExactly(created.position());
        assertThat(witness.readable()).containsExactly(created.position());
    }

    @Test
    void feedOfSomeKindsNamesThePositionItHasScannedTo() {
        String postcode = SampleWrites.newKey();
        writes.create(SampleWrites.newKey());
        unitOfWork.run(
                () ->
                        writes.persist(
                                new PostcodeArea(
                                        new PostcodeFacts(postcode, List.of("091620000000")))));
        writes.create(SampleWrites.newKey());

        ChangePage postcodes = feed.after(before, 10, List.of(RecordKind.POSTCODE));
        assertThat(postcodes.changes()).extracting(Change::seq).containsExactly(before + 2);
        assertThat(postcodes.position()).isEqualTo(before + 3);

        ChangePage full = feed.after(before, 1, List.of(RecordKind.POSTCODE));
        assertThat(full.position()).isEqualTo(before + 2);

        ChangePage none = feed.after(before + 3, 10, RecordKind.publicKinds());
        assertThat(none).isEqualTo(new ChangePage(List.of(), before + 3));
    }
}
