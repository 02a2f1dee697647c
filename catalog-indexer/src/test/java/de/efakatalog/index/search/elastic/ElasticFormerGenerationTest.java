package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonData;
import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticFormerGenerationTest {

    private static final Retrieval ALL =
            RightAnswers.all(RecordKind.SERVICE, RetrievalOrder.NAME, 50);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Cluster cluster;

    @BeforeEach
    void open() {
        cluster = new Cluster();
        cluster.catalogue.next(300);
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    private ElasticEngine version(String fingerprint) {
        return cluster.instance(cluster.settings, fingerprint);
    }

    private void formerVersionHasRun() {
        ElasticEngine old = version("old");
        cluster.build(old);
        old.close();
    }

    @Test
    void answersAndFollowsUntilTheNewOneIsComplete() throws Exception {
        formerVersionHasRun();
        ElasticEngine present = version("new");

        assertThat(present.open(Cluster.LOG)).isEqualTo(300);
        assertThat(present.isOutdated()).isTrue();
        follow(present, cluster.catalogue.next(50));
        RightAnswers.assertGivenBy(present, cluster.catalogue);
        assertThat(present.mayRebuild()).isTrue();
        ReadModel.Rebuild rebuild = present.rebuild();
        cluster.catalogue.state().forEach(rebuild::add);
        cluster.catalogue.next(50).forEach(rebuild::add);
        assertThat(present.find(ALL).position()).isEqualTo(350);
        rebuild.complete(400);

        assertThat(present.isOutdated()).isFalse();
        assertThat(present.position()).isEqualTo(400);
        follow(present, cluster.catalogue.next(50));
        RightAnswers.assertGivenBy(present, cluster.catalogue);
    }

    @Test
    void answersAgainAfterARestartAmidTheBuildWhichLeavesNothing() throws Exception {
        formerVersionHasRun();
        for (int restart = 0; restart < 2; restart++) {
            ElasticEngine killed = version("new");
            assertThat(killed.open(Cluster.LOG)).isEqualTo(300);
            assertThat(killed.find(ALL).position()).isEqualTo(300);
            ReadModel.Rebuild halfWay = killed.rebuild();
            cluster.catalogue.state().forEach(halfWay::add);
            // nobody abandons it: the process is gone
            killed.close();
        }
        ElasticEngine present = version("new");
        present.open(Cluster.LOG);
        cluster.rebuild(present);

        RightAnswers.assertGivenBy(present, cluster.catalogue);
        assertThat(cluster.existing())
                .filteredOn(index -> index.startsWith(cluster.indices("new").alias()))
                .as("the empty one before, and the present one")
                .hasSize(2);
    }

    @Test
    void aVersionThatComesBackDoesNotTakeTheMixtureForItsOwn() throws Exception {
        formerVersionHasRun();
        ElasticEngine newer = version("new");
        newer.open(Cluster.LOG);
        follow(newer, cluster.catalogue.next(10));
        newer.close();

        ElasticEngine back = version("old");
        assertThat(back.open(Cluster.LOG)).isEqualTo(310);
        await(() -> back.isOutdated() && back.mayRebuild());
        cluster.rebuild(back);
        assertThat(back.isOutdated()).isFalse();
        assertThat(back.find(ALL).position()).isEqualTo(310);
    }

    @Test
    void anInstanceThatDoesNotBuildGoesOverWhenAnotherHasBuilt() throws Exception {
        formerVersionHasRun();
        ElasticEngine builder = version("new");
        ElasticEngine other = version("new");
        builder.open(Cluster.LOG);
        assertThat(other.open(Cluster.LOG)).isEqualTo(300);
        assertThat(other.mayRebuild()).isFalse();
        assertThat(other.find(ALL).position()).isEqualTo(300);

        cluster.catalogue.next(20);
        cluster.rebuild(builder);
        await(
                () -> {
                    other.mayRebuild();
                    return !other.isOutdated();
                });

        assertThat(other.position()).isEqualTo(320);
        assertThat(other.find(ALL).position()).isEqualTo(320);
    }

    @Test
    void oneThatCannotBeReadIsNotUsed() throws Exception {
        formerVersionHasRun();
        String index = cluster.indices("old").current().orElseThrow();
        cluster.client
                .indices()
                .putMapping(
                        put ->
                                put.index(index)
                                        .meta(Map.of("format", JsonData.of("features0-layout0"))));

        ElasticEngine present = version("new");
        assertThat(present.open(Cluster.LOG)).isEqualTo(ReadModel.NOTHING);
        cluster.rebuild(present);
        assertThat(present.find(ALL).position()).isEqualTo(300);
    }

    @Test
    void theWishForANewOneOutlivesTheInstance() throws Exception {
        ElasticEngine first = version("new");
        cluster.build(first);
        String before = cluster.indices("new").current().orElseThrow();
        assertThat(first.requestRebuild()).isTrue();
        assertThat(first.isOutdated()).isTrue();
        first.close();

        ElasticEngine second = version("new");
        assertThat(second.open(Cluster.LOG)).isEqualTo(300);
        await(() -> second.isOutdated() && second.mayRebuild());
        cluster.rebuild(second);

        assertThat(second.isOutdated()).isFalse();
        assertThat(cluster.indices("new").current()).isPresent().get().isNotEqualTo(before);
        assertThat(second.find(ALL).position()).isEqualTo(300);
    }

    @Test
    void anInstanceThatMayNotWriteNeverDoes() throws Exception {
        ElasticEngine asking = cluster.instance(cluster.settings, "new", false);
        assertThatThrownBy(() -> asking.open(Cluster.LOG))
                .isInstanceOf(EngineUnavailableException.class);
        assertThat(cluster.existing()).isEmpty();
        ElasticEngine writing = version("new");
        cluster.build(writing);
        assertThat(asking.open(Cluster.LOG)).isEqualTo(300);
        writing.close();

        // nobody holds the lease any more
        List<Change> changes = cluster.catalogue.next(10);
        TimeUnit.NANOSECONDS.sleep(cluster.settings.writerLease().toNanos() * 2);
        asking.apply(changes);
        assertThat(asking.isThere()).isTrue();
        assertThat(asking.position()).isEqualTo(300);
        assertThat(asking.mayRebuild()).isFalse();
        ElasticEngine next = version("new");
        next.open(Cluster.LOG);
        follow(next, changes);
        asking.apply(changes);
        assertThat(asking.position()).isEqualTo(310);
        assertThat(asking.find(ALL).position()).isEqualTo(310);
    }

    private static void follow(ElasticEngine engine, List<Change> changes)
            throws InterruptedException {
        await(
                () -> {
                    engine.apply(changes);
                    return engine.position() >= changes.getLast().seq();
                });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
