package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.ReadRecord;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.elastic.StoredRecords.Stored;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the log says into one index.
 *
 * <p>Of each batch first the documents of records that others speak of, then those that speak, then
 * the checkpoint: after a failure half way, whoever goes on from the checkpoint still finds in the
 * index what was said before, and knows whose documents to make again.
 *
 * <p>After a failure it knows more than the index holds, and remembers whose documents it still
 * owes: the same entries come again, and it need not read anew what all records say. Only one that
 * was overtaken by another instance is not used again; {@link #goingOn} makes another one.
 */
final class ElasticWriter {

    private final ElasticsearchClient client;
    private final String index;
    private final RecordDocuments documents;
    private final UUID log;
    private final StoredRecords stored;
    private final BulkWrites writes;
    private final Mentions mentions = new Mentions();

    /** Whose documents are to be made again, since the checkpoint. */
    private final Set<Target> owed = new HashSet<>();

    private long position;
    private boolean overtaken;

    private ElasticWriter(
            ElasticsearchClient client,
            String index,
            RecordDocuments documents,
            UUID log,
            long position) {
        this.client = client;
        this.index = index;
        this.documents = documents;
        this.log = log;
        this.position = position;
        this.stored = new StoredRecords(client, index);
        this.writes = new BulkWrites(client, ElasticIndices.forWriting(index));
    }

    /** Begins an empty index. */
    static ElasticWriter beginning(
            ElasticsearchClient client, String index, RecordDocuments documents, UUID log) {
        return new ElasticWriter(client, index, documents, log, 0);
    }

    /** Goes on with an index, wherever its writer before has stopped. */
    static ElasticWriter goingOn(
            ElasticsearchClient client,
            String index,
            RecordDocuments documents,
            Checkpoint checkpoint)
            throws IOException {
        ElasticWriter writer =
                new ElasticWriter(
                        client, index, documents, checkpoint.log(), checkpoint.position());
        // what was written behind the checkpoint belongs to what has been said
        client.indices().refresh(refresh -> refresh.index(index));
        writer.stored.forEach(
                RecordDocuments.SPEAKING, each -> writer.hear(each.record().id(), each.record()));
        return writer;
    }

    String index() {
        return index;
    }

    /** The position up to which everything is visible. */
    long position() {
        return position;
    }

    /** Takes over entries of the log, ascending; those up to the present position are known. */
    void apply(List<Change> changes) throws IOException {
        List<Change> fresh = changes.stream().filter(change -> change.seq() > position).toList();
        if (fresh.isEmpty()) {
            return;
        }
        long last = fresh.getLast().seq();
        Map<String, Change> newest = new LinkedHashMap<>();
        for (Change change : fresh) {
            if (RecordDocuments.KINDS.contains(change.kind())) {
                newest.merge(
                        IndexedRecord.of(change).id(),
                        change,
                        (known, next) -> next.version() >= known.version() ? next : known);
            }
        }
        // of a batch that failed nothing waits any more: it comes again
        writes.forget();
        newest.values().forEach(change -> owed.addAll(hear(change)));
        renew(owed, newest.keySet(), last);
        // before what speaks of them: whoever goes on from here learns from that, and owes nothing
        writes.flush();
        for (Map.Entry<String, Change> each : newest.entrySet()) {
            if (each.getValue().deleted()) {
                writes.bury(each.getKey(), last);
            } else {
                write(IndexedRecord.of(each.getValue()), last);
            }
        }
        writes.flush();
        show(last);
        owed.clear();
    }

    /** Whether another instance has come further. */
    boolean isOvertaken() {
        return overtaken;
    }

    /**
     * Learns what a record says now.
     *
     * @return those whose documents have to be made again
     */
    Set<Target> hear(Change change) {
        IndexedRecord record = IndexedRecord.of(change);
        return hear(record.id(), change.deleted() ? null : record);
    }

    /** Learns what a record says now, which was read before. */
    Set<Target> hear(ReadRecord read) {
        return mentions.replace(read.record().id(), read.statement());
    }

    private Set<Target> hear(String id, @Nullable IndexedRecord record) {
        return mentions.replace(id, record == null ? null : documents.statement(record));
    }

    /** Writes a record's document as of a position. */
    void write(IndexedRecord record, long asOf) throws IOException {
        writes.put(writes.ready(documents.document(record, mentions)), asOf);
    }

    /** Writes that a record was deleted. */
    void bury(Change change) throws IOException {
        writes.bury(IndexedRecord.of(change).id(), change.seq());
    }

    /** Reads many records for {@link #hear(ReadRecord)} and {@link #writeAll}. */
    List<ReadRecord> read(List<Change> changes) {
        return documents.readAll(changes.stream().map(IndexedRecord::of).toList());
    }

    /**
     * Writes the documents of many records, made on all processors.
     *
     * @param asOf the position that each is right as of, in their order
     */
    void writeAll(List<ReadRecord> records, List<Long> asOf) throws IOException {
        List<BulkWrites.Ready> made =
                records.parallelStream()
                        .map(each -> writes.ready(documents.document(each, mentions)))
                        .toList();
        for (int i = 0; i < made.size(); i++) {
            writes.put(made.get(i), asOf.get(i));
        }
    }

    /**
     * Makes documents again. One that another writer has made as of a later position stays.
     *
     * @param except ids of records that are written anyway
     * @param asOf the position that they are right as of
     */
    void renew(Set<Target> concerned, Set<String> except, long asOf) throws IOException {
        for (Stored each : stored(concerned)) {
            if (!except.contains(each.record().id())) {
                write(each.record(), asOf);
            }
        }
    }

    /** Makes documents again, which nobody else writes yet. */
    void renewAsBuilt(Set<Target> concerned) throws IOException {
        for (Stored each : stored(concerned)) {
            write(each.record(), each.position());
        }
    }

    private List<Stored> stored(Set<Target> concerned) throws IOException {
        List<Stored> found = new ArrayList<>();
        stored.of(concerned, found::add);
        return found;
    }

    /** Sends what waits. */
    void flush() throws IOException {
        writes.flush();
    }

    /** Makes visible what was sent, for questions of the writer itself. */
    void refresh() throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
    }

    /**
     * Says, durably and visibly, that everything up to a position was written.
     *
     * @throws EngineUnavailableException when another instance has said more already
     */
    void show(long newPosition) throws IOException {
        if (!put(newPosition, newPosition)) {
            OptionalLong version = stored.versionOfCheckpointBefore(newPosition);
            if (version.isEmpty() || !put(newPosition, version.getAsLong())) {
                overtaken = true;
                throw new EngineUnavailableException(
                        "Another instance has written the search index beyond %d"
                                .formatted(newPosition),
                        new IOException("the checkpoint has a later version"));
            }
        }
        position = newPosition;
    }

    /**
     * Writes the checkpoint.
     *
     * @param version the position; or, when somebody has set the checkpoint back by hand, the
     *     version that it got by that
     * @return false when there is a later version
     */
    private boolean put(long newPosition, long version) throws IOException {
        try {
            client.index(
                    write ->
                            write.index(ElasticIndices.forWriting(index))
                                    .requireAlias(true)
                                    .id(Checkpoint.ID)
                                    .version(version)
                                    .versionType(VersionType.ExternalGte)
                                    .document(new Checkpoint(log, newPosition).source())
                                    .refresh(Refresh.True));
            return true;
        } catch (ElasticsearchException | ResponseException e) {
            if (ElasticCalls.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }
}
