package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a builder finds that another one has overtaken while it slept. */
class ElasticTakeoverTest {

    private Cluster cluster;
    private ElasticIndices indices;

    @BeforeEach
    void open() {
        cluster = new Cluster();
        indices = cluster.indices(ElasticEngine.presentFingerprint());
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void aBuilderThatWakesUpLateLeavesTheLiveIndexAlone() throws IOException {
        ElasticEngine late = cluster.instance();
        cluster.catalogue.next(100);
        cluster.build(late);
        String before = indices.current().orElseThrow();
        ReadModel.Rebuild slow = late.rebuild();
        cluster.catalogue.state().forEach(slow::add);
        indices.removeAllBut(Set.of(before));
        String live = indices.next();
        indices.moveAlias(before, live);
        leaseGoesToAnother();

        assertThatThrownBy(() -> slow.complete(cluster.catalogue.head()))
                .isInstanceOf(RuntimeException.class);
        slow.abandon();

        assertThat(indices.current()).hasValue(live);
        cluster.client.indices().refresh(refresh -> refresh.index(live));
        assertThat(cluster.client.count(count -> count.index(live)).count()).isZero();
    }

    @Test
    void aBuilderWithoutTheLeaseDoesNotMoveTheAlias() throws IOException {
        ElasticEngine late = cluster.instance();
        cluster.catalogue.next(100);
        cluster.build(late);
        String before = indices.current().orElseThrow();
        ReadModel.Rebuild slow = late.rebuild();
        cluster.catalogue.state().forEach(slow::add);
        leaseGoesToAnother();

        assertThatThrownBy(() -> slow.complete(cluster.catalogue.head()))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("took over");
        slow.abandon();

        assertThat(indices.current()).hasValue(before);
        assertThat(cluster.existing()).containsExactly(before);
    }

    @Test
    void namesNeverReturn() throws IOException {
        String empty = indices.currentOrEmpty();
        String first = indices.next();
        indices.remove(first);
        String second = indices.next();

        assertThat(first).startsWith(indices.alias() + "-1-");
        assertThat(second).startsWith(indices.alias() + "-1-").isNotEqualTo(first);
        assertThat(indices.leftovers()).containsExactly(second);
        assertThat(cluster.existing()).containsExactly(empty, second);
    }

    @Test
    void whatAnswersIsNotRemoved() throws IOException {
        String empty = indices.currentOrEmpty();
        indices.remove(empty);

        assertThat(indices.current()).hasValue(empty);
    }

    @Test
    void aMoveWhoseAnswerWasLostHasHappened() throws IOException {
        String empty = indices.currentOrEmpty();
        String built = indices.next();
        indices.moveAlias(empty, built);

        // what the cluster says to the second one is no more than that the first has happened
        indices.moveAlias(empty, built);

        assertThat(indices.current()).hasValue(built);
    }

    @Test
    void anEmptyIndexThatNobodyIsLedToIsFoundAgain() throws IOException {
        String empty = indices.currentOrEmpty();
        cluster.client.indices().deleteAlias(delete -> delete.index(empty).name(indices.alias()));

        assertThat(indices.currentOrEmpty()).isEqualTo(empty);
        assertThat(indices.current()).hasValue(empty);
    }

    @Test
    void aWriterGoesOverToTheIndexThatTheAliasHasMovedTo() throws IOException {
        ElasticEngine writer = cluster.instance();
        cluster.catalogue.next(100);
        cluster.build(writer);
        writer.apply(cluster.catalogue.next(20));
        String before = indices.current().orElseThrow();
        String other = indices.next();
        RecordDocuments documents = new RecordDocuments(new ObjectMapper());
        ElasticWriter.beginning(cluster.client, other, documents, Cluster.LOG).show(120);
        indices.moveAlias(before, other);
        List<Change> since = cluster.catalogue.next(30);

        StoredRecords moved = new StoredRecords(cluster.client, other);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (moved.checkpoint().orElseThrow().position() < 150 && System.nanoTime() < end) {
            try {
                writer.apply(since);
            } catch (EngineUnavailableException e) {
                assertThat(e).hasMessageContaining(other + " answers now, and has come to 120");
                assertThat(writer.position()).isEqualTo(120);
            }
        }
        assertThat(moved.checkpoint().orElseThrow().position()).isEqualTo(150);
    }

    private void leaseGoesToAnother() throws IOException {
        cluster.client.index(
                write ->
                        write.index(cluster.prefix + "-writers")
                                .id(indices.generation())
                                .document(Map.of("holder", "another")));
    }
}
