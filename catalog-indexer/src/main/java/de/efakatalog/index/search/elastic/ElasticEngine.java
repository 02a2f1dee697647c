package de.efakatalog.index.search.elastic;

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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The search index in an Elasticsearch cluster.
 *
 * <p>Several instances may share it. The one that holds the lease writes; the others see how far it
 * has come. Whoever asks gets an answer from the cluster, or learns that it cannot be asked.
 */
public final class ElasticEngine implements SearchEngine, ReadModel, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ElasticEngine.class);

    /**
     * How long an instance that does not write waits for the one that does, before it asks anew.
     */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    /** How often an index that nothing is written to is looked at. */
    private static final long NANOS_BETWEEN_PROOFS = TimeUnit.SECONDS.toNanos(1);

    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(25);

    private final RecordDocuments documents;
    private final ElasticClients clients;
    private final ElasticGenerations generations;
    private final ElasticQuestions questions;

    private long lookedAt;
    private long verifiedAt = System.nanoTime();

    /**
     * One that writes when it is its turn.
     *
     * @param settings how the cluster is reached; nothing is sent yet
     * @param documents makes the documents
     */
    public ElasticEngine(ElasticSettings settings, RecordDocuments documents) {
        this(settings, documents, true);
    }

    /**
     * @param settings how the cluster is reached; nothing is sent yet
     * @param documents makes the documents
     * @param mayWrite false for an instance that only asks and leaves the writing to others
     */
    public ElasticEngine(ElasticSettings settings, RecordDocuments documents, boolean mayWrite) {
        this(settings, documents, presentFingerprint(), mayWrite);
    }

    ElasticEngine(
            ElasticSettings settings,
            RecordDocuments documents,
            String fingerprint,
            boolean mayWrite) {
        this.documents = documents;
        this.clients = ElasticClients.of(settings);
        this.generations =
                new ElasticGenerations(
                        clients,
                        settings,
                        documents,
                        fingerprint,
                        mayWrite ? Writership.Part.ALL : Writership.Part.NONE);
        this.questions = new ElasticQuestions(clients);
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
        ElasticGeneration now = generations.serving();
        return now == null || now.writership().isClusterThere();
    }

    @Override
    public synchronized long open(UUID logId) {
        ElasticGeneration now = generations.follow(logId);
        return ElasticCalls.make(
                () -> {
                    long survived = now.look();
                    if (survived != NOTHING) {
                        now.writership().lookForMark();
                        generations.leaveFormer();
                        return survived;
                    }
                    boolean builds = now.writership().tryHold();
                    long former = generations.openFormer(now);
                    if (former == NOTHING && !builds) {
                        throw new EngineUnavailableException(
                                "Another instance builds the search index",
                                new IOException("no checkpoint yet"));
                    }
                    return former;
                });
    }

    @Override
    public boolean isOutdated() {
        ElasticGeneration now = generations.present();
        return generations.isFormerServing() || (now != null && now.writership().isOutdated());
    }

    @Override
    public synchronized boolean mayRebuild() {
        if (generations.isFormerServing()) {
            if (lookedAt != 0 && System.nanoTime() - lookedAt < PATIENCE) {
                return false;
            }
            lookedAt = System.nanoTime();
            if (ElasticCalls.make(generations::goOver)) {
                return false;
            }
        }
        return opened().writership().isHeld();
    }

    @Override
    public boolean requestRebuild() {
        ElasticGeneration now = generations.present();
        if (now == null) {
            throw new IndexNotBuiltException();
        }
        if (!generations.isFormerServing()) {
            ElasticCalls.make(
                    () -> {
                        now.indices().markOutdated();
                        now.writership().lookForMark();
                        return true;
                    });
        }
        return true;
    }

    @Override
    public synchronized Rebuild rebuild() {
        ElasticGeneration now = opened();
        return ElasticCalls.make(
                () -> {
                    if (!now.writership().tryHold()) {
                        throw new EngineUnavailableException(
                                "Another instance writes the search index",
                                new IOException("the lease is not ours"));
                    }
                    now.writership().buildingBegins();
                    Rebuild begun = null;
                    try {
                        begun = begin(now);
                        return begun;
                    } finally {
                        if (begun == null) {
                            now.writership().buildingEnds(false);
                        }
                    }
                });
    }

    private Rebuild begin(ElasticGeneration now) throws IOException {
        String before = now.indices().currentOrEmpty();
        now.indices().removeAllBut(Set.of(before));
        String next = now.indices().next();
        return new ElasticRebuild(
                ElasticWriter.beginning(clients.writes(), next, documents, now.log()),
                new Installation(this, generations, now, before));
    }

    @Override
    public synchronized void apply(List<Change> changes) {
        long last = changes.getLast().seq();
        long end = System.nanoTime() + PATIENCE;
        ElasticGeneration now = Objects.requireNonNull(generations.serving(), "open comes first");
        do {
            if (ElasticCalls.make(() -> now.advance(changes) >= last)
                    || now.position() == NOTHING) {
                return;
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
    }

    @Override
    public synchronized void verify() {
        ElasticGeneration now = generations.serving();
        if (now == null || System.nanoTime() - verifiedAt < NANOS_BETWEEN_PROOFS) {
            return;
        }
        verifiedAt = System.nanoTime();
        try {
            ElasticCalls.make(now::verify);
        } catch (EngineUnavailableException e) {
            // whoever keeps the lease sees it as well, and says so
            LOG.debugf(e, "The search index could not be looked at");
        }
    }

    private ElasticGeneration opened() {
        return Objects.requireNonNull(generations.present(), "open comes first");
    }

    @Override
    public long position() {
        ElasticGeneration now = generations.serving();
        return now == null ? NOTHING : now.position();
    }

    @Override
    public Found find(Retrieval retrieval) {
        return questions.find(serving(), retrieval);
    }

    @Override
    public void fetchFeatures(List<Candidate> candidates) {
        questions.fetch(candidates, Candidate::featuresText);
    }

    @Override
    public void fetchRecords(List<Candidate> candidates) {
        questions.fetch(candidates, Candidate::source);
    }

    @Override
    public long scan(Retrieval retrieval, Consumer<Candidate> reader) {
        return questions.scan(serving(), retrieval, reader);
    }

    private String serving() {
        ElasticGeneration now = generations.serving();
        if (now == null) {
            throw new IndexNotBuiltException();
        }
        return now.indices().alias();
    }

    /** Leaves the lease to others. */
    @Override
    public synchronized void close() {
        generations.close();
        clients.close();
    }
}
