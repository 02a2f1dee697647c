package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.lucene.Snapshots.Snapshot;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The search engine in this process, with Lucene, in the data directory. */
public final class LuceneEngine implements SearchEngine, ReadModel, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LuceneEngine.class);

    /** A question has up to 64 words, each with a few dozen ways in which it may be met. */
    private static final int MOST_CLAUSES = 8_192;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final IndexGenerations generations;
    private final GenerationOpening opening;

    /** The generation that answers; null before the first was built. */
    private volatile @Nullable LuceneGeneration present;

    /** Whether it has to be replaced while it answers. */
    private volatile boolean outdated;

    /** The log that is followed; null before the first opening. */
    private @Nullable UUID log;

    /**
     * @param dataDirectory the directory in which the application keeps everything
     * @param documents makes documents of records
     */
    public LuceneEngine(Path dataDirectory, RecordDocuments documents) {
        this(dataDirectory, IndexGenerations.presentFingerprint(), documents, System::nanoTime);
    }

    /**
     * @param dataDirectory the directory in which the application keeps everything
     * @param fingerprint of everything that decides what a document looks like
     * @param documents makes documents of records
     * @param nanoTime a clock for durations, as {@link System#nanoTime}
     */
    public LuceneEngine(
            Path dataDirectory,
            String fingerprint,
            RecordDocuments documents,
            LongSupplier nanoTime) {
        this.generations =
                new IndexGenerations(dataDirectory.resolve("index").resolve("lucene"), fingerprint);
        this.opening = new GenerationOpening(documents, nanoTime);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public synchronized long open(UUID logId) {
        try {
            log = logId;
            LuceneGeneration before = present;
            if (before != null) {
                present = null;
                before.close();
            }
            Optional<Path> survived = generations.current();
            generations.removeAllBut(survived.orElse(null));
            outdated = false;
            return survived.isPresent() ? reopen(survived.get(), logId) : NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be opened", e);
        }
    }

    private long reopen(Path generation, UUID logId) throws IOException {
        try {
            LuceneGeneration opened = opening.reopen(generation, logId);
            present = opened;
            outdated = generations.isOutdated(generation);
            if (outdated) {
                // what it takes in from now on is analysed as in this version: were the other one
                // started again, it would hold a mixture for its own
                generations.markOutdated(generation);
            }
            return opened.position();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                // a file is missing, or ends too early
                | NoSuchFileException
                | EOFException
                | IllegalArgumentException e) {
            LOG.warnf(
                    "The search index %s cannot be read and is dropped; nothing is found before a new one is built: %s",
                    generation, e);
            generations.remove(generation);
            return NOTHING;
        }
    }

    @Override
    public boolean isOutdated() {
        return outdated;
    }

    @Override
    public synchronized boolean requestRebuild() {
        LuceneGeneration generation = present;
        if (generation != null) {
            try {
                generations.markOutdated(generation.path());
            } catch (IOException e) {
                throw new UncheckedIOException("The search index could not be marked", e);
            }
            outdated = true;
        }
        return true;
    }

    @Override
    public synchronized Rebuild rebuild() {
        try {
            return new LuceneRebuild(
                    opening.create(generations.next(), followed()), generations, this::install);
        } catch (IOException e) {
            throw new UncheckedIOException("A new search index could not be begun", e);
        }
    }

    private UUID followed() {
        return Objects.requireNonNull(log, "open comes first");
    }

    private synchronized void install(LuceneGeneration built) throws IOException {
        generations.makeCurrent(built.path());
        LuceneGeneration before = present;
        present = built;
        outdated = false;
        if (before != null) {
            retire(before);
        }
    }

    private void retire(LuceneGeneration before) {
        try {
            before.closeWithoutCommit();
            generations.remove(before.path());
        } catch (IOException e) {
            // the new one answers already; the next start clears away what is left
            LOG.warnf("The old search index %s could not be removed: %s", before.path(), e);
        }
    }

    @Override
    public synchronized void apply(List<Change> changes) {
        LuceneGeneration generation = present;
        if (generation == null) {
            throw new IllegalStateException("The search index was not built yet");
        }
        try {
            if (!generation.isWritable()) {
                // the disk was full, for instance: go on from the last commit
                present = opening.reopen(generation.path(), followed());
                generation.closeWithoutCommit();
                return;
            }
            generation.apply(changes);
        } catch (IOException e) {
            throw new UncheckedIOException("Changes could not be written to the search index", e);
        }
    }

    @Override
    public long position() {
        LuceneGeneration generation = present;
        return generation == null ? NOTHING : generation.position();
    }

    @Override
    public Found find(Retrieval retrieval) {
        return answer(
                (generation, snapshot) ->
                        new LuceneRetrieval(snapshot, retrieval)
                                .find(IndexGenerations.fingerprint(generation.path())));
    }

    @Override
    public long scan(Retrieval retrieval, Consumer<Candidate> reader) {
        return answer(
                (generation, snapshot) -> new LuceneRetrieval(snapshot, retrieval).scan(reader));
    }

    private <T> T answer(Question<T> question) {
        try {
            while (true) {
                LuceneGeneration generation = present;
                if (generation == null) {
                    throw new IndexNotBuiltException();
                }
                Snapshot snapshot;
                try {
                    snapshot = generation.acquire();
                } catch (AlreadyClosedException e) {
                    if (generation == present) {
                        throw e;
                    }
                    // a newer generation took its place in this moment
                    continue;
                }
                try {
                    return question.ask(generation, snapshot);
                } finally {
                    generation.release(snapshot);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read", e);
        }
    }

    /** Makes everything durable; the next start goes on from here. */
    @Override
    public synchronized void close() {
        LuceneGeneration generation = present;
        present = null;
        if (generation != null) {
            try {
                generation.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The search index could not be closed", e);
            }
        }
    }

    private interface Question<T> {

        T ask(LuceneGeneration generation, Snapshot snapshot) throws IOException;
    }
}
