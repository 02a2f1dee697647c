package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticRecoveryTest {

    /** Batches amid the outage. */
    private static final int WRITES = Boolean.getBoolean("catalog.verify") ? 40 : 12;

    private static final Retrieval ALL =
            RightAnswers.all(RecordKind.SERVICE, RetrievalOrder.NAME, 50);

    private Cluster cluster;

    @BeforeEach
    void open() {
        cluster = new Cluster();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    /** With the whole application in each run: ElasticOutageIT. */
    @Test
    void catchesUpAfterElasticsearchWasKilledAmidWritesAndQuestions() throws Exception {
        ElasticEngine engine = cluster.instance();
        cluster.catalogue.next(500);
        cluster.build(engine);
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger refusals = new AtomicInteger();
        CountDownLatch amid = new CountDownLatch(5);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> questions =
                    threads.submit(
                            () -> {
                                while (!stopped.get()) {
                                    ask(engine, answers, refusals);
                                }
                            });
            Future<?> writes =
                    threads.submit(
                            () -> {
                                for (int i = 0; i < WRITES; i++) {
                                    follow(engine, cluster.catalogue.next(100));
                                    amid.countDown();
                                }
                            });
            assertThat(amid.await(60, TimeUnit.SECONDS)).isTrue();
            cluster.server.kill();
            assertThatThrownBy(() -> engine.find(ALL))
                    .isInstanceOf(EngineUnavailableException.class);
            awaitThere(engine, false);
            cluster.server.startAgain();
            awaitThere(engine, true);
            writes.get(120, TimeUnit.SECONDS);
            stopped.set(true);
            questions.get(30, TimeUnit.SECONDS);
        }

        assertThat(answers.get()).isPositive();
        assertThat(refusals.get()).isPositive();
        RightAnswers.assertGivenBy(engine, cluster.catalogue);
    }

    private static void awaitThere(ElasticEngine engine, boolean expected)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (engine.isThere() != expected && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(engine.isThere()).isEqualTo(expected);
    }

    private static void ask(ElasticEngine engine, AtomicInteger answers, AtomicInteger refusals) {
        try {
            long known = engine.position();
            assertThat(engine.find(ALL).position()).isGreaterThanOrEqualTo(known);
            answers.incrementAndGet();
        } catch (EngineUnavailableException e) {
            refusals.incrementAndGet();
        }
    }

    /** As the follower does: again, until it has worked. */
    private static void follow(ElasticEngine engine, List<Change> changes) {
        long last = changes.getLast().seq();
        while (engine.position() < last) {
            try {
                engine.apply(changes);
            } catch (EngineUnavailableException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aBuildThatEndedHalfWayLeavesNothingThatMatters() throws IOException {
        ElasticEngine killed = cluster.instance();
        cluster.catalogue.next(300);
        cluster.build(killed);
        ReadModel.Rebuild halfWay = killed.rebuild();
        cluster.catalogue.state().forEach(halfWay::add);
        // nobody abandons it: the process is gone
        assertThat(cluster.existing()).hasSize(2);
        killed.close();

        ElasticEngine next = cluster.instance();
        assertThat(next.open(Cluster.LOG)).isEqualTo(cluster.catalogue.head());
        RightAnswers.assertGivenBy(next, cluster.catalogue);
        cluster.rebuild(next);

        assertThat(cluster.existing()).as("the one before, and the present one").hasSize(2);
        RightAnswers.assertGivenBy(next, cluster.catalogue);
    }

    @Test
    void anIndexThatSomebodyDeletedIsBuiltAgain() throws IOException {
        ElasticEngine engine = cluster.instance();
        cluster.catalogue.next(100);
        cluster.build(engine);
        for (String index : cluster.existing()) {
            cluster.client.indices().delete(delete -> delete.index(index));
        }

        engine.apply(cluster.catalogue.next(10));

        assertThat(engine.position()).isEqualTo(ReadModel.NOTHING);
        assertThatThrownBy(() -> engine.find(ALL)).isInstanceOf(IndexNotBuiltException.class);
        cluster.build(engine);
        RightAnswers.assertGivenBy(engine, cluster.catalogue);
    }

    @Test
    void anotherFingerprintMakesAGenerationBesideTheOldOneWhichGoesWhenNobodyUsesIt()
            throws Exception {
        TestSettings settings = cluster.settings.withKeepUnused(Duration.ofSeconds(3));
        ElasticEngine old = cluster.instance(settings, "old");
        cluster.catalogue.next(100);
        cluster.build(old);
        ElasticEngine present = cluster.instance(settings, "new");
        assertThat(present.open(Cluster.LOG)).isEqualTo(cluster.catalogue.head());
        cluster.rebuild(present);
        assertThat(old.find(ALL).position()).isEqualTo(cluster.catalogue.head());
        old.close();

        String oldGeneration = cluster.indices("old").generation();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (cluster.indices("new").otherGenerations().contains(oldGeneration)
                && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }

        assertThat(cluster.indices("new").otherGenerations()).isEmpty();
        RightAnswers.assertGivenBy(present, cluster.catalogue);
    }

    @Test
    void saysThatItCannotBeAskedBeforeElasticsearchWasEverReached() throws IOException {
        TestSettings nobody = TestSettings.open(URI.create("http://localhost:1"), cluster.prefix);
        ElasticEngine engine = cluster.instance(nobody, "any");

        assertThatThrownBy(() -> engine.open(Cluster.LOG))
                .isInstanceOf(EngineUnavailableException.class);
        assertThatThrownBy(() -> engine.find(ALL)).isInstanceOf(EngineUnavailableException.class);
        assertThat(engine.position()).isEqualTo(ReadModel.NOTHING);
    }
}
