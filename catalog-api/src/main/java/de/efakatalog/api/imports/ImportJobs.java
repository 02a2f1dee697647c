package de.efakatalog.api.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportJournalUnavailableException;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportLease;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs imports after their request was answered, one at a time, and knows how far they are. */
@ApplicationScoped
class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);

    private final ImportJournal journal;
    private final ImportWork work;
    private final Uploads uploads;
    private final ObjectMapper json;

    private final Map<UUID, ImportProgress> running = new ConcurrentHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    ImportJobs(ImportJournal journal, ImportWork work, Uploads uploads, ObjectMapper json) {
        this.journal = journal;
        this.work = work;
        this.uploads = uploads;
        this.json = json;
    }

    /** Nobody follows a run of an instance that is gone. */
    void onStartup(@Observes StartupEvent startup) {
        journal.settle();
    }

    /**
     * Enters a run in the journal and begins it.
     *
     * @throws de.efakatalog.model.imports.ImportRunningException when another one is running
     */
    UUID begin(ImportKind kind, UploadedFile file, boolean confirmed) {
        ImportLease lease = journal.begin(kind, file.name(), file.sha256());
        running.put(lease.run(), ImportProgress.WAITING);
        thread.execute(() -> run(lease, kind, file, confirmed));
        return lease.run();
    }

    /** How far the run has come in this instance. */
    Optional<ImportProgress> progress(UUID run) {
        return Optional.ofNullable(running.get(run));
    }

    private void run(ImportLease lease, ImportKind kind, UploadedFile file, boolean confirmed) {
        UUID run = lease.run();
        // the lease is held until the journal says how it ended: the next run would take a run
        // without an end for a dead one
        try (lease) {
            perform(run, kind, file, confirmed);
        } catch (ImportJournalUnavailableException e) {
            LOG.errorf(e, "Import %s of %s: its end is not in the journal", run, file.name());
        } finally {
            running.remove(run);
            uploads.discard(file);
        }
    }

    private void perform(UUID run, ImportKind kind, UploadedFile file, boolean confirmed) {
        long position;
        try {
            position = work.run(run, kind, file.path(), confirmed, step -> running.put(run, step));
        } catch (IOException | RuntimeException e) {
            end(run, file, e);
            return;
        }
        // durable from here on: whatever happens now must not be told as a failed import
        journal.readableFrom(run, position);
        LOG.infof("Import %s of %s: completed", run, file.name());
    }

    private void end(UUID run, UploadedFile file, Exception failure) {
        Optional<Problem> refusal =
                failure instanceof RuntimeException e ? ImportRefusal.of(e) : Optional.empty();
        if (refusal.isPresent()) {
            LOG.infof("Import %s of %s: refused. %s", run, file.name(), refusal.get().detail());
            journal.refuse(run, toJson(refusal.get()));
            return;
        }
        LOG.errorf(failure, "Import %s of %s: failed", run, file.name());
        journal.fail(
                run,
                toJson(
                        Problem.of(
                                ProblemType.INTERNAL,
                                "The import failed on our side. Nothing was changed. It is logged under the id of this import.",
                                null,
                                List.of())));
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON", e);
        }
    }

    /** An import that runs is let finish; it takes seconds. */
    void onShutdown(@Observes ShutdownEvent shutdown) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("An import did not end in time; its transaction is rolled back");
        }
    }
}
