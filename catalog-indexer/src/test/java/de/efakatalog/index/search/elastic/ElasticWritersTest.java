package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticWritersTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Cluster cluster;

    @BeforeEach
    void open() {
        cluster = new Cluster();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void oneInstanceWritesAndTheOthersSeeIt() {
        ElasticEngine first = cluster.instance();
        ElasticEngine second = cluster.instance();
        cluster.build(first);
        assertThat(second.open(Cluster.LOG)).isEqualTo(cluster.catalogue.head());

        List<Change> changes = cluster.catalogue.next(300);
        second.apply(changes);
        assertThat(second.position()).as("it may not write").isZero();
        first.apply(changes);
        second.apply(changes);

        assertThat(second.position()).isEqualTo(cluster.catalogue.head());
        RightAnswers.assertGivenBy(second, cluster.catalogue);
    }

    @Test
    void onlyOneBuildsAndTheOthersWaitForIt() {
        ElasticEngine first = cluster.instance();
        ElasticEngine second = cluster.instance();
        first.open(Cluster.LOG);

        assertThatThrownBy(() -> second.open(Cluster.LOG))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("Another instance builds");
        cluster.rebuild(first);
        assertThat(second.open(Cluster.LOG)).isZero();
    }

    @Test
    void anotherTakesOverAtOnceWhenTheWriterLeaves() {
        ElasticEngine first = cluster.instance();
        ElasticEngine second = cluster.instance();
        cluster.build(first);
        second.open(Cluster.LOG);
        first.apply(cluster.catalogue.next(200));
        first.close();

        follow(second, cluster.catalogue.next(200));

        RightAnswers.assertGivenBy(second, cluster.catalogue);
    }

    @Test
    void anotherTakesOverWithinSecondsWhenTheWriterFallsSilent() throws IOException {
        ElasticEngine second = cluster.instance();
        second.open(Cluster.LOG);
        cluster.rebuild(second);
        second.close();
        // one that was killed: it will never renew its lease, nor give it back
        WriterLease silent =
                new WriterLease(
                        new ElasticClients(cluster.client, cluster.client, cluster.client, "any"),
                        cluster.prefix + "-writers",
                        cluster.settings.replicas(),
                        cluster.indices(ElasticEngine.presentFingerprint()).generation(),
                        "killed",
                        cluster.settings.writerLease(),
                        System::nanoTime);
        assertThat(silent.tryHold()).isTrue();
        long began = System.nanoTime();
        ElasticEngine third = cluster.instance();
        third.open(Cluster.LOG);

        follow(third, cluster.catalogue.next(100));

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(cluster.settings.writerLease(), LIMIT);
        assertThat(silent.tryHold()).isFalse();
        RightAnswers.assertGivenBy(third, cluster.catalogue);
    }

    @Test
    void whatAWriterLeftHalfDoneIsMadeWhole() throws IOException {
        ElasticEngine first = cluster.instance();
        cluster.catalogue.next(800);
        cluster.build(first);
        Checkpoint checkpoint = new Checkpoint(Cluster.LOG, first.position());
        String index = cluster.indices(ElasticEngine.presentFingerprint()).current().orElseThrow();
        first.close();

        // a writer that got as far as some of the documents, but not to the checkpoint
        List<Change> batch = cluster.catalogue.next(400);
        ElasticWriter torn =
                ElasticWriter.goingOn(
                        cluster.client, index, new RecordDocuments(new ObjectMapper()), checkpoint);
        Set<String> ids = new HashSet<>();
        Set<Target> concerned = new HashSet<>();
        for (Change change : batch) {
            ids.add(IndexedRecord.of(change).id());
            concerned.addAll(torn.hear(change));
        }
        torn.renew(concerned, ids, cluster.catalogue.head());
        for (Change change : batch.subList(200, 400)) {
            IndexedRecord record = IndexedRecord.of(change);
            boolean last =
                    batch.stream()
                            .filter(each -> IndexedRecord.of(each).id().equals(record.id()))
                            .allMatch(each -> each.seq() <= change.seq());
            if (last && !change.deleted()) {
                torn.write(record, cluster.catalogue.head());
            }
        }
        torn.flush();
        ElasticEngine second = cluster.instance();
        assertThat(second.open(Cluster.LOG)).isEqualTo(checkpoint.position());
        for (int from = 0; from < batch.size(); from += 130) {
            follow(second, batch.subList(from, Math.min(batch.size(), from + 130)));
        }

        RightAnswers.assertGivenBy(second, cluster.catalogue);
    }

    @Test
    void anOvertakenWriterChangesNothing() {
        ElasticEngine writer = cluster.instance();
        cluster.catalogue.next(300);
        cluster.build(writer);
        List<Change> old = cluster.catalogue.next(150);
        String index = current();
        ElasticWriter overtaken = goingOn(index, 300);
        follow(writer, old);
        follow(writer, cluster.catalogue.next(400));

        assertThatThrownBy(() -> overtaken.apply(old))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("beyond 450");

        assertThat(writer.find(all()).position()).isEqualTo(cluster.catalogue.head());
        RightAnswers.assertGivenBy(writer, cluster.catalogue);
    }

    @Test
    void ofTwoBuildersTheSecondIsRefused() throws IOException {
        ElasticEngine first = cluster.instance();
        cluster.catalogue.next(100);
        cluster.build(first);
        ReadModel.Rebuild slow = first.rebuild();
        cluster.catalogue.state().forEach(slow::add);
        ElasticIndices indices = cluster.indices(ElasticEngine.presentFingerprint());
        String before = indices.current().orElseThrow();
        String other = indices.alias() + "-77";
        cluster.client
                .indices()
                .create(create -> create.index(other).mappings(ElasticFields.mapping()));
        indices.moveAlias(before, other);

        assertThatThrownBy(() -> slow.complete(cluster.catalogue.head()))
                .isInstanceOf(ElasticsearchException.class);
        slow.abandon();

        assertThat(indices.current()).hasValue(other);
    }

    private void follow(ElasticEngine by, List<Change> changes) {
        long end = System.nanoTime() + LIMIT.toNanos();
        long last = changes.getLast().seq();
        while (by.position() < last && System.nanoTime() < end) {
            by.apply(changes);
        }
        assertThat(by.position()).isEqualTo(last);
    }

    private String current() {
        return ElasticCalls.make(
                () -> cluster.indices(ElasticEngine.presentFingerprint()).current().orElseThrow());
    }

    private ElasticWriter goingOn(String index, long position) {
        return ElasticCalls.make(
                () ->
                        ElasticWriter.goingOn(
                                cluster.client,
                                index,
                                new RecordDocuments(new ObjectMapper()),
                                new Checkpoint(Cluster.LOG, position)));
    }

    private static Retrieval all() {
        return RightAnswers.all(RecordKind.SERVICE, RetrievalOrder.NAME, 1);
    }
}
