package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches of which a request fails; each comes again, to the same writer or to the next one. */
class ElasticWriterTest {

    private final List<List<String>> requests = new ArrayList<>();
    private final Set<String> ofTheBatch = new HashSet<>();
    private Cluster cluster;
    private ElasticsearchClient client;
    private List<Change> batch;
    private String index;

    /** The request that gets no answer, from 1; 0 for none. */
    private int failing;

    @BeforeEach
    void build() throws IOException {
        cluster = new Cluster();
        client = TappedTransport.between(cluster.client, this::pass);
        ElasticEngine builder = cluster.instance();
        cluster.catalogue.next(600);
        cluster.build(builder);
        index = cluster.indices(ElasticEngine.presentFingerprint()).current().orElseThrow();
        builder.close();
        batch = cluster.catalogue.next(150);
        batch.forEach(change -> ofTheBatch.add(IndexedRecord.of(change).id()));
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    /** Of the request that fails only what is of the batch arrives: shards fail one by one. */
    private CompletableFuture<?> pass(Object request, TappedTransport.UsualWay usual) {
        if (!(request instanceof BulkRequest bulk)) {
            return usual.send(request);
        }
        requests.add(bulk.operations().stream().map(each -> each.index().id()).toList());
        if (requests.size() != failing) {
            return usual.send(bulk);
        }
        CompletableFuture<?> lost =
                CompletableFuture.failedFuture(new SocketTimeoutException("no answer"));
        List<BulkOperation> arrived =
                bulk.operations().stream()
                        .filter(each -> ofTheBatch.contains(each.index().id()))
                        .toList();
        return arrived.isEmpty()
                ? lost
                : usual.send(
                                BulkRequest.of(
                                        b ->
                                                b.index(bulk.index())
                                                        .requireAlias(true)
                                                        .operations(arrived)))
                        .thenCompose(answer -> lost);
    }

    @Test
    void writesTheDocumentsOfThoseSpokenOfBeforeThoseThatSpeak() throws IOException {
        writer().apply(batch);

        assertThat(requests).hasSize(2);
        assertThat(requests.getFirst()).isNotEmpty().doesNotContainAnyElementsOf(ofTheBatch);
        assertThat(requests.getLast()).containsExactlyInAnyOrderElementsOf(ofTheBatchSearched());
        assertRight();
    }

    @Test
    void leavesNothingStaleWhenABatchComesAgain() throws IOException {
        ElasticWriter writer = writer();
        for (int each = 1; each <= 2; each++) {
            failing = requests.size() + each;
            assertThatThrownBy(() -> writer.apply(batch))
                    .isInstanceOf(SocketTimeoutException.class);
        }

        writer.apply(batch);

        assertRight();
    }

    @Test
    void leavesNothingStaleWhenAnotherGoesOn() throws IOException {
        for (int each = 1; each <= 2; each++) {
            failing = requests.size() + each;
            ElasticWriter writer = writer();
            assertThatThrownBy(() -> writer.apply(batch))
                    .isInstanceOf(SocketTimeoutException.class);
        }

        writer().apply(batch);

        assertRight();
    }

    @Test
    void owesWhatTheBatchBeforeHadToMakeAgainWhenMoreHasCome() throws IOException {
        ElasticWriter writer = writer();
        failing = 1;
        assertThatThrownBy(() -> writer.apply(batch)).isInstanceOf(SocketTimeoutException.class);
        List<Change> more = new ArrayList<>(batch);
        more.addAll(cluster.catalogue.next(50));

        writer.apply(more);

        assertRight();
    }

    private Set<String> ofTheBatchSearched() {
        Set<String> ids = new HashSet<>();
        for (Change change : batch) {
            if (RecordDocuments.KINDS.contains(change.kind())) {
                ids.add(IndexedRecord.of(change).id());
            }
        }
        return ids;
    }

    private ElasticWriter writer() throws IOException {
        return ElasticWriter.goingOn(
                client,
                index,
                new RecordDocuments(new ObjectMapper()),
                new Checkpoint(Cluster.LOG, 600));
    }

    private void assertRight() {
        ElasticEngine reader =
                cluster.instance(cluster.settings, ElasticEngine.presentFingerprint(), false);
        assertThat(reader.open(Cluster.LOG)).isEqualTo(cluster.catalogue.head());
        RightAnswers.assertGivenBy(reader, cluster.catalogue);
    }
}
