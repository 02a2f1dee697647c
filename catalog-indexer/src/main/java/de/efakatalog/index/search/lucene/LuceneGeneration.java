package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.ReadRecord;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.documents.Statement;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.lucene.Snapshots.Snapshot;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the index, open for answers and for changes.
 *
 * <p>Each batch becomes visible as a whole. The position stands in the same commit as the
 * documents, so after a kill both are as of the last commit, and the log is read again from there.
 */
final class LuceneGeneration {

    /** Name of the position in the data of a commit. */
    static final String POSITION = "position";

    /** Name of the log's id in the data of a commit: a position means nothing without its log. */
    static final String LOG = "log";

    /** Name of the way in which documents are laid down, in the data of a commit. */
    static final String FORMAT = "format";

    /**
     * A commit waits for the disk, so not every batch gets one; what a kill takes away is read
     * again from the log within that time's worth of changes.
     */
    private static final long NANOS_BETWEEN_COMMITS = TimeUnit.SECONDS.toNanos(5);

    private static final int CHANGES_BETWEEN_COMMITS = 10_000;

    /** Documents to be made again that are held in memory together. */
    private static final int AT_ONCE = 2_000;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final Snapshots snapshots;
    private final RecordDocuments documents;
    private final Mentions mentions;
    private final DocumentWriting writing;
    private final UUID logId;
    private final LongSupplier nanoTime;

    /** Mentioned records whose documents have to be made again. */
    private final Set<Target> stale = new HashSet<>();

    /** Whether a batch failed half way: then nothing may become durable before it is repeated. */
    private boolean torn;

    private volatile long position;
    private int uncommitted;
    private long committedAt;

    LuceneGeneration(
            Path path,
            Directory directory,
            IndexWriter writer,
            RecordDocuments documents,
            Mentions mentions,
            UUID logId,
            long position,
            LongSupplier nanoTime)
            throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.documents = documents;
        this.mentions = mentions;
        this.writing = new DocumentWriting(writer, documents, mentions);
        this.logId = logId;
        this.position = position;
        this.nanoTime = nanoTime;
        this.snapshots = new Snapshots(writer, position);
        this.committedAt = nanoTime.getAsLong();
    }

    Path path() {
        return path;
    }

    /** The position up to which everything is visible. */
    long position() {
        return position;
    }

    /** False after a failure of the disk that Lucene could not bear. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /** The present state; to be given back with {@link #release}. */
    Snapshot acquire() throws IOException {
        return snapshots.acquire();
    }

    void release(Snapshot snapshot) throws IOException {
        snapshots.release(snapshot);
    }

    /** Takes over entries of the log, ascending; those up to the present position are known. */
    synchronized void apply(List<Change> changes) throws IOException {
        List<Change> fresh = changes.stream().filter(change -> change.seq() > position).toList();
        if (fresh.isEmpty()) {
            return;
        }
        torn = true;
        Set<String> written = write(fresh, target -> true);
        renewStale(written);
        show(fresh.getLast().seq());
        torn = false;
        uncommitted += fresh.size();
        if (uncommitted >= CHANGES_BETWEEN_COMMITS
                || nanoTime.getAsLong() - committedAt >= NANOS_BETWEEN_COMMITS) {
            commit();
        }
    }

    /**
     * Writes the newest version of each record among the changes, without showing it.
     *
     * @param isWritten whether documents of a record may exist already, so that they are replaced,
     *     and made again when it is mentioned
     * @return the ids of the records concerned
     */
    synchronized Set<String> write(List<Change> changes, Predicate<Target> isWritten)
            throws IOException {
        Map<String, Change> newest = new LinkedHashMap<>();
        for (Change change : changes) {
            if (RecordDocuments.KINDS.contains(change.kind())) {
                newest.merge(
                        IndexedRecord.of(change).id(),
                        change,
                        (known, next) -> next.version() >= known.version() ? next : known);
            }
        }
        dropOlderThanIndexed(newest);
        List<ReadRecord> read =
                documents.readAll(
                        newest.values().stream()
                                .filter(change -> !change.deleted())
                                .map(IndexedRecord::of)
                                .toList());
        // first what all of them mention, so that each document is made once
        for (ReadRecord each : read) {
            note(each.record().id(), each.statement(), isWritten);
        }
        for (Map.Entry<String, Change> entry : newest.entrySet()) {
            if (entry.getValue().deleted()) {
                note(entry.getKey(), null, isWritten);
                writer.deleteDocuments(new Term(LuceneFields.ID, entry.getKey()));
            }
        }
        writing.all(read, isWritten);
        return newest.keySet();
    }

    private void note(String id, @Nullable Statement said, Predicate<Target> isWritten) {
        mentions.replace(id, said).stream().filter(isWritten).forEach(stale::add);
    }

    private void dropOlderThanIndexed(Map<String, Change> newest) throws IOException {
        Snapshot snapshot = acquire();
        try {
            StoredRecords stored = new StoredRecords(snapshot.searcher());
            if (!stored.isEmpty()) {
                for (Map.Entry<String, Change> entry : List.copyOf(newest.entrySet())) {
                    if (stored.version(entry.getKey()) > entry.getValue().version()) {
                        newest.remove(entry.getKey());
                    }
                }
            }
        } finally {
            release(snapshot);
        }
    }

    /**
     * Makes the documents of mentioned records again.
     *
     * @param fresh ids of records that were written since the last snapshot and are right already
     */
    synchronized void renewStale(Set<String> fresh) throws IOException {
        if (stale.isEmpty()) {
            return;
        }
        Snapshot snapshot = acquire();
        try {
            StoredRecords stored = new StoredRecords(snapshot.searcher());
            List<IndexedRecord> renewed = new ArrayList<>();
            for (Target target : stale) {
                for (IndexedRecord record : stored.of(target)) {
                    if (!fresh.contains(record.id())) {
                        renewed.add(record);
                    }
                }
                if (renewed.size() >= AT_ONCE) {
                    writing.all(documents.readAll(renewed), any -> true);
                    renewed.clear();
                }
            }
            writing.all(documents.readAll(renewed), any -> true);
        } finally {
            release(snapshot);
        }
        stale.clear();
    }

    /** Makes visible what was written, much of it. */
    synchronized void showAll(long newPosition) throws IOException {
        writing.flush();
        show(newPosition);
    }

    /** Makes visible what was written. */
    synchronized void show(long newPosition) throws IOException {
        snapshots.advance(newPosition);
        position = newPosition;
    }

    /** Makes durable what is visible. */
    synchronized void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(
                                POSITION,
                                Long.toString(position),
                                LOG,
                                logId.toString(),
                                FORMAT,
                                IndexGenerations.presentFormat())
                        .entrySet());
        writer.commit();
        uncommitted = 0;
        committedAt = nanoTime.getAsLong();
    }

    /** Learns what the indexed records mention; once, after opening. */
    synchronized void recallMentions() throws IOException {
        Snapshot snapshot = acquire();
        try {
            StoredRecords stored = new StoredRecords(snapshot.searcher());
            for (RecordKind kind : RecordDocuments.SPEAKING) {
                stored.forEach(
                        kind, record -> mentions.replace(record.id(), documents.statement(record)));
            }
        } finally {
            release(snapshot);
        }
    }

    /** Makes everything durable and closes. */
    synchronized void close() throws IOException {
        try {
            if (writer.isOpen() && !torn) {
                commit();
            }
        } finally {
            closeWithoutCommit();
        }
    }

    /** Closes as a kill would, except that running questions get their answers. */
    synchronized void closeWithoutCommit() throws IOException {
        try {
            writer.rollback();
        } finally {
            IOUtils.close(snapshots, directory);
        }
    }
}
