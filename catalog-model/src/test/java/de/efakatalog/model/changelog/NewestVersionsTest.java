package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.service.OzgService;
import de.efakatalog.model.service.OzgServiceFacts;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** All newest versions are those of one single position, whoever writes meanwhile. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class NewestVersionsTest {

    private static final int LOOKS = 25;
    private static final List<String> PAIR = List.of("30001", "30002");

    @Inject UnitOfWork unitOfWork;
    @Inject ChangeFeed feed;
    @Inject EntityManager entityManager;

    private void writePair(int round) {
        unitOfWork.run(
                () -> {
                    for (String key : PAIR) {
                        OzgServiceFacts facts =
                                new OzgServiceFacts(key, "Runde " + round, null, null);
                        OzgService existing = entityManager.find(OzgService.class, key);
                        if (existing == null) {
                            entityManager.persist(new OzgService(facts));
                        } else {
                            existing.correct(facts);
                        }
                    }
                    return true;
                });
    }

    @Test
    void areOneStateWhileOthersWrite() throws Exception {
        writePair(0);
        AtomicBoolean reading = new AtomicBoolean(true);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> rounds =
                    thread.submit(
                            () -> {
                                int round = 0;
                                while (reading.get()) {
                                    writePair(++round);
                                }
                                return round;
                            });
            try {
                for (int look = 0; look < LOOKS; look++) {
                    assertOneState();
                }
            } finally {
                reading.set(false);
            }
            assertThat(rounds.get()).isPositive();
        }
    }

    private void assertOneState() throws Exception {
        Map<String, Change> newest = new HashMap<>();
        long position =
                feed.newestVersions(
                        change ->
                                assertThat(newest.put(change.kind() + change.key(), change))
                                        .isNull());

        Map<String, Change> replayed = new HashMap<>();
        feed.after(0, Integer.MAX_VALUE).stream()
                .filter(change -> change.seq() <= position)
                .forEach(change -> replayed.put(change.kind() + change.key(), change));
        assertThat(newest).isEqualTo(replayed);
        // the writer rewrites the same records, so their number stands still
        assertThat(feed.records()).isEqualTo(newest.size());
        assertThat(PAIR.stream().map(key -> title(newest, key)).distinct()).hasSize(1);
    }

    private String title(Map<String, Change> versions, String key) {
        Change change = Objects.requireNonNull(versions.get(RecordKind.OZG_SERVICE + key), key);
        return change.json().replaceFirst(".*\"title\":\"([^\"]*)\".*", "$1");
    }
}
