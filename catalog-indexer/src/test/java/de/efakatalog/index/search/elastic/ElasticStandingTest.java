package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import co.elastic.clients.elasticsearch.indices.stats.ShardStats;
import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an instance knows of an index that it does not write to at the moment. */
class ElasticStandingTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Cluster cluster;
    private ElasticIndices indices;
    private ElasticEngine writer;

    @BeforeEach
    void open() {
        cluster = new Cluster();
        indices = cluster.indices(ElasticEngine.presentFingerprint());
        writer = cluster.instance();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void aCheckpointThatWasSetBackIsNoticedByAllAndTheRestWrittenAgain() throws IOException {
        cluster.catalogue.next(100);
        cluster.build(writer);
        List<Change> changes = cluster.catalogue.next(80);
        writer.apply(changes);
        ElasticEngine reader =
                cluster.instance(cluster.settings, ElasticEngine.presentFingerprint(), false);
        assertThat(reader.open(Cluster.LOG)).isEqualTo(180);
        checkpoint(120, Refresh.True);

        assertThat(verifiedAt(writer, 120)).isEqualTo(120);
        assertThat(verifiedAt(reader, 120)).isEqualTo(120);
        // one after the other, and all of them below the version that the checkpoint got by hand
        writer.apply(changes.subList(20, 50));
        assertThat(writer.position()).isEqualTo(150);
        writer.apply(changes.subList(50, 80));

        assertThat(writer.position()).isEqualTo(180);
        assertThat(verifiedAt(reader, 180)).isEqualTo(180);
        writer.apply(cluster.catalogue.next(40));
        assertThat(found(writer)).isEqualTo(220);
    }

    @Test
    void anIndexThatWasLostIsNoticedWithoutANewChange() throws IOException {
        cluster.catalogue.next(50);
        cluster.build(writer);
        String index = indices.current().orElseThrow();
        cluster.client.indices().delete(delete -> delete.index(index));

        assertThat(verifiedAt(writer, ReadModel.NOTHING)).isEqualTo(ReadModel.NOTHING);
        cluster.build(writer);
        assertThat(found(writer)).isEqualTo(50);
    }

    @Test
    void anInstanceThatDoesNotWriteClaimsNoMoreThanSearchesSee() throws IOException {
        cluster.catalogue.next(50);
        cluster.build(writer);
        ElasticEngine reader =
                cluster.instance(cluster.settings, ElasticEngine.presentFingerprint(), false);
        reader.open(Cluster.LOG);
        List<Change> changes = cluster.catalogue.next(10);
        checkpoint(60, Refresh.False);

        reader.apply(changes);

        assertThat(reader.position()).isEqualTo(50);
        assertThat(found(reader)).isEqualTo(50);
        cluster.client.indices().refresh(refresh -> refresh.index(indices.alias()));
        reader.apply(changes);
        assertThat(reader.position()).isEqualTo(60);
        assertThat(found(reader)).isEqualTo(60);
    }

    @Test
    void aWriterThatFailedGoesOnWithoutReadingEverythingAgain() throws IOException {
        cluster.catalogue.next(400);
        cluster.build(writer);
        writer.apply(cluster.catalogue.next(50));
        String index = indices.current().orElseThrow();
        String door = ElasticIndices.forWriting(index);
        List<Change> changes = cluster.catalogue.next(200);
        cluster.client.indices().deleteAlias(delete -> delete.index(index).name(door));
        assertThatThrownBy(() -> writer.apply(changes))
                .isInstanceOf(EngineUnavailableException.class);
        cluster.client.indices().putAlias(put -> put.index(index).name(door));
        long before = searches(index);

        writer.apply(changes.subList(0, 90));
        assertThat(searches(index) - before)
                .as("for those whose documents are made again")
                .isEqualTo(1);
        writer.apply(changes.subList(90, 200));

        RightAnswers.assertGivenBy(writer, cluster.catalogue);
    }

    @Test
    void whatABuildHasWrittenIsDurableBeforeItAnswers() throws IOException {
        cluster.catalogue.next(100);
        cluster.build(writer);
        String index = indices.current().orElseThrow();

        IndexSettings settings =
                Objects.requireNonNull(
                        cluster.client
                                .indices()
                                .getSettings(get -> get.index(index))
                                .get(index)
                                .settings());
        assertThat(
                        Objects.requireNonNull(Objects.requireNonNull(settings.index()).translog())
                                .durability())
                .isEqualTo(TranslogDurability.Request);
        ShardStats shard = Objects.requireNonNull(stats(index).shards().get("0")).getFirst();
        assertThat(Objects.requireNonNull(shard.commit()).userData())
                .containsEntry(
                        "max_seq_no",
                        Long.toString(Objects.requireNonNull(shard.seqNo()).maxSeqNo()));
    }

    private long searches(String index) throws IOException {
        return Objects.requireNonNull(Objects.requireNonNull(stats(index).primaries()).search())
                .queryTotal();
    }

    private IndicesStats stats(String index) throws IOException {
        return Objects.requireNonNull(
                cluster.client
                        .indices()
                        .stats(stats -> stats.index(index).level(Level.Shards))
                        .indices()
                        .get(index));
    }

    private long found(ElasticEngine by) {
        return by.find(RightAnswers.all(RecordKind.SERVICE, RetrievalOrder.NAME, 1)).position();
    }

    /** As somebody does it by hand, who knows nothing of versions. */
    private void checkpoint(long position, Refresh refresh) throws IOException {
        cluster.client.index(
                write ->
                        write.index(indices.alias())
                                .id(Checkpoint.ID)
                                .document(new Checkpoint(Cluster.LOG, position).source())
                                .refresh(refresh));
    }

    /** As the follower does while there is nothing to follow. */
    private static long verifiedAt(ElasticEngine by, long expected) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (by.position() != expected && System.nanoTime() < end) {
            by.verify();
            LockSupport.parkNanos(10_000_000);
        }
        return by.position();
    }
}
