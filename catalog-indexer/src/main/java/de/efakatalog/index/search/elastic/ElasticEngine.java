package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The search index in an Elasticsearch cluster.
 *
 * <p>Several instances may share it. The one that holds the lease writes; the others see how far it
 * has come. Whoever asks gets an answer from the cluster, or learns that it cannot be asked.
 */
public final class ElasticEngine implements SearchEngine, ReadModel, AutoCloseable {

    /**
     * How long an instance that does not write waits for the one that does, before it asks anew.
     */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(25);

    private final ElasticSettings settings;
    private final RecordDocuments documents;
    private final String fingerprint;
    private final String self = UUID.randomUUID().toString();
    private final ElasticsearchClient questions;
    private final ElasticsearchClient writes;
    private final LateTexts texts;

    /** Of the log that is followed; null before the first opening. */
    private volatile @Nullable Following following;

    private volatile long position = NOTHING;

    /** Null while another instance writes, or none. */
    private @Nullable ElasticWriter writer;

    /** What belongs to one log. */
    private record Following(UUID log, ElasticIndices indices, Writership writership) {}

    /**
     * @param settings how the cluster is reached; nothing is sent yet
     * @param documents makes the documents
     */
    public ElasticEngine(ElasticSettings settings, RecordDocuments documents) {
        this(settings, documents, presentFingerprint());
    }

    ElasticEngine(ElasticSettings settings, RecordDocuments documents, String fingerprint) {
        this.settings = settings;
        this.documents = documents;
        this.fingerprint = fingerprint;
        this.questions = ElasticConnection.open(settings, settings.questionTimeout());
        this.writes = ElasticConnection.open(settings, settings.writeTimeout());
        this.texts = new LateTexts(questions);
    }

    /** The fingerprint of this version of the application. */
    static String presentFingerprint() {
        return RecordDocuments.fingerprint() + "-mapping" + ElasticFields.VERSION;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean isOwn() {
        return false;
    }

    @Override
    public boolean isThere() {
        Following now = following;
        return now == null || now.writership().isClusterThere();
    }

    @Override
    public synchronized long open(UUID logId) {
        Following now = follow(logId);
        writer = null;
        return ElasticCalls.make(
                () -> {
                    Optional<Checkpoint> survived = checkpoint(now);
                    position = survived.map(Checkpoint::position).orElse(NOTHING);
                    if (survived.isEmpty() && !now.writership().tryHold()) {
                        throw new EngineUnavailableException(
                                "Another instance builds the search index",
                                new IOException("no checkpoint yet"));
                    }
                    return position;
                });
    }

    private Following follow(UUID logId) {
        Following before = following;
        if (before != null && before.log().equals(logId)) {
            return before;
        }
        if (before != null) {
            before.writership().close();
        }
        ElasticIndices indices =
                new ElasticIndices(
                        writes, settings.indexPrefix(), fingerprint, logId, settings.replicas());
        Following now =
                new Following(logId, indices, new Writership(writes, settings, indices, self));
        following = now;
        return now;
    }

    @Override
    public synchronized Rebuild rebuild() {
        Following now = followed();
        return ElasticCalls.make(
                () -> {
                    if (!now.writership().tryHold()) {
                        throw new EngineUnavailableException(
                                "Another instance writes the search index",
                                new IOException("the lease is not ours"));
                    }
                    String before = now.indices().currentOrEmpty();
                    now.indices().removeAllBut(Set.of(before));
                    String next = now.indices().next();
                    return new ElasticRebuild(
                            ElasticWriter.beginning(writes, next, documents, now.log()),
                            new Installation(now, before));
                });
    }

    @Override
    public synchronized void apply(List<Change> changes) {
        long last = changes.getLast().seq();
        long end = System.nanoTime() + PATIENCE;
        do {
            if (ElasticCalls.make(() -> advance(changes) >= last) || position == NOTHING) {
                return;
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
    }

    /** Writes, or looks how far the writer has come. */
    private long advance(List<Change> changes) throws IOException {
        Following now = followed();
        if (now.writership().mayWrite()) {
            write(now, changes);
        } else {
            writer = null;
            position = checkpoint(now).map(Checkpoint::position).orElse(NOTHING);
        }
        return position;
    }

    private void write(Following now, List<Change> changes) throws IOException {
        ElasticWriter writing = writer;
        // only kept when all goes well: a writer that failed knows more than the index holds
        writer = null;
        try {
            if (writing == null) {
                writing = takeOver(now);
            }
            if (writing == null) {
                position = NOTHING;
                return;
            }
            writing.apply(changes);
            position = writing.position();
            writer = writing;
        } catch (ElasticsearchException e) {
            if (e.status() != ElasticCalls.MISSING) {
                throw e;
            }
            // the index is gone: nothing can be done but build it again
            position = NOTHING;
        }
    }

    /** The writer of the index that answers; null when there is none to go on with. */
    private @Nullable ElasticWriter takeOver(Following now) throws IOException {
        Optional<String> index = now.indices().current();
        if (index.isEmpty()) {
            return null;
        }
        Optional<Checkpoint> checkpoint = new StoredRecords(writes, index.get()).checkpoint();
        return checkpoint.isEmpty()
                ? null
                : ElasticWriter.goingOn(writes, index.get(), documents, checkpoint.get());
    }

    /** Visible or not, as all of it becomes visible together. */
    private Optional<Checkpoint> checkpoint(Following now) throws IOException {
        return new StoredRecords(questions, now.indices().alias())
                .checkpoint()
                .filter(checkpoint -> checkpoint.log().equals(now.log()));
    }

    private Following followed() {
        return Objects.requireNonNull(following, "open comes first");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Found find(Retrieval retrieval) {
        return ask(retrieval, ElasticRetrieval::find);
    }

    @Override
    public void fetchFeatures(List<Candidate> candidates) {
        texts.fetch(late(candidates, Candidate::featuresText));
    }

    @Override
    public void fetchRecords(List<Candidate> candidates) {
        texts.fetch(late(candidates, Candidate::source));
    }

    private static List<LateText> late(
            List<Candidate> candidates, Function<Candidate, Supplier<String>> text) {
        return candidates.stream()
                .map(text)
                .filter(LateText.class::isInstance)
                .map(LateText.class::cast)
                .toList();
    }

    @Override
    public long scan(Retrieval retrieval, Consumer<Candidate> reader) {
        return ask(retrieval, question -> question.scan(reader));
    }

    private <T> T ask(Retrieval retrieval, Question<T> question) {
        Following now = following;
        if (now == null) {
            throw new IndexNotBuiltException();
        }
        try {
            return ElasticCalls.make(
                    () ->
                            question.ask(
                                    new ElasticRetrieval(
                                            questions, now.indices().alias(), retrieval, texts)));
        } catch (ElasticsearchException e) {
            if (e.status() == ElasticCalls.MISSING) {
                throw new IndexNotBuiltException();
            }
            throw new IllegalStateException(
                    "Elasticsearch refuses a question: " + e.error().rootCause(), e);
        }
    }

    /** Leaves the lease to others. */
    @Override
    public synchronized void close() {
        Following now = following;
        if (now != null) {
            now.writership().close();
        }
        try {
            questions.close();
            writes.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The clients of Elasticsearch could not be closed", e);
        }
    }

    private interface Question<T> {

        T ask(ElasticRetrieval retrieval) throws IOException;
    }

    /** What becomes of a build. */
    private final class Installation implements ElasticRebuild.Outcome {

        private final Following now;
        private final String before;

        Installation(Following now, String before) {
            this.now = now;
            this.before = before;
        }

        @Override
        public void install(ElasticWriter built) throws IOException {
            synchronized (ElasticEngine.this) {
                now.indices().makeDurable(built.index());
                now.indices().moveAlias(before, built.index());
                writer = built;
                position = built.position();
                now.writership().removeLater(before);
            }
        }

        @Override
        public void discard(ElasticWriter unfinished) throws IOException {
            now.indices().remove(unfinished.index());
        }
    }
}
