package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads records back from an index, as of its last refresh. */
final class StoredRecords {

    private static final int PAGE = 1_000;

    /**
     * A record as it is stored.
     *
     * @param record the record
     * @param position the position that its document is right as of
     */
    record Stored(IndexedRecord record, long position) {}

    private final ElasticsearchClient client;
    private final String index;

    StoredRecords(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /**
     * The checkpoint as it was written, visible or not; empty when the index was never completed.
     * For whoever goes on writing from it.
     */
    Optional<Checkpoint> checkpoint() throws IOException {
        return read(GetRequest.of(get -> get.index(index).id(Checkpoint.ID)));
    }

    /**
     * The checkpoint that searches can see, and with it all that it vouches for; empty when there
     * is none.
     *
     * @param copy as in {@link ElasticClients}: of the one that is searched as well
     */
    Optional<Checkpoint> visibleCheckpoint(String copy) throws IOException {
        return read(
                GetRequest.of(
                        get ->
                                get.index(index)
                                        .id(Checkpoint.ID)
                                        .realtime(false)
                                        .preference(copy)));
    }

    /**
     * The version of the checkpoint's document, if it says less than a position: then it is no
     * proof that anybody has come further.
     */
    OptionalLong versionOfCheckpointBefore(long position) throws IOException {
        GetResponse<StoredDocument> found =
                client.get(get -> get.index(index).id(Checkpoint.ID), StoredDocument.class);
        StoredDocument checkpoint = found.source();
        Long version = found.version();
        return checkpoint == null || version == null || checkpoint.position() >= position
                ? OptionalLong.empty()
                : OptionalLong.of(version);
    }

    private Optional<Checkpoint> read(GetRequest request) throws IOException {
        try {
            GetResponse<StoredDocument> found = client.get(request, StoredDocument.class);
            return Optional.ofNullable(found.source()).map(Checkpoint::of);
        } catch (ElasticsearchException e) {
            if (e.status() == ElasticCalls.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Hands over all records of some kinds. */
    void forEach(Collection<RecordKind> kinds, Consumer<Stored> reader) throws IOException {
        forEach(
                anyOf(ElasticFields.KIND, kinds.stream().map(RecordKind::wireName).toList()),
                reader);
    }

    /** Hands over the records that are meant, one of each registry that has one. */
    void of(Collection<Target> targets, Consumer<Stored> reader) throws IOException {
        List<String> ids = targets.stream().map(Target::id).sorted().toList();
        for (int from = 0; from < ids.size(); from += PAGE) {
            forEach(
                    anyOf(
                            ElasticFields.TARGET,
                            ids.subList(from, Math.min(ids.size(), from + PAGE))),
                    reader);
        }
    }

    /**
     * Page by page. Nobody but the one who asks writes here, so pages fit together without a frozen
     * state of the index.
     */
    private void forEach(Query query, Consumer<Stored> reader) throws IOException {
        List<FieldValue> after = List.of();
        List<Hit<StoredDocument>> page;
        do {
            SearchRequest.Builder request = new SearchRequest.Builder();
            request.index(index).query(query).size(PAGE).version(true);
            request.source(s -> s.filter(f -> f.includes(StoredDocument.FOR_RENEWAL)));
            request.sort(by -> by.field(f -> f.field(ElasticFields.TARGET)));
            request.sort(by -> by.field(f -> f.field(ElasticFields.REGISTRY)));
            if (!after.isEmpty()) {
                request.searchAfter(after);
            }
            page = client.search(request.build(), StoredDocument.class).hits().hits();
            for (Hit<StoredDocument> hit : page) {
                reader.accept(
                        new Stored(
                                Objects.requireNonNull(hit.source()).indexed(),
                                Objects.requireNonNull(hit.version())));
                after = hit.sort();
            }
        } while (page.size() == PAGE);
    }

    private static Query anyOf(String field, List<String> values) {
        List<FieldValue> each = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(t -> t.field(field).terms(v -> v.value(each))));
    }
}
