package de.efakatalog.api.start;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportLease;
import de.efakatalog.model.imports.ImportRunningException;
import de.efakatalog.seed.SeedFile;
import de.efakatalog.seed.SeedLoading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fills an empty registry with the seed, once.
 *
 * <p>A fill that was killed is begun anew; one that another instance is doing is waited for. After
 * an upgrade the registry keeps what it has: what people wrote since is not overwritten by newer
 * seed data.
 */
@ApplicationScoped
class FirstFill {

    private static final long LOOK_AGAIN_SECONDS = 2;

    private final StartSettings settings;
    private final ImportJournal journal;
    private final SeedLoading loading;
    private final ChangeFeed feed;

    FirstFill(StartSettings settings, ImportJournal journal, SeedLoading loading, ChangeFeed feed) {
        this.settings = settings;
        this.journal = journal;
        this.loading = loading;
        this.feed = feed;
    }

    void run(StartProgress progress) throws InterruptedException {
        while (settings.load() && journal.newestCompleted(ImportKind.SEED).isEmpty()) {
            try (ImportLease lease =
                    journal.begin(ImportKind.SEED, "seed-data", SeedLoading.fingerprint())) {
                fill(lease, progress);
            } catch (ImportRunningException e) {
                progress.step("Another instance is loading; waiting for it");
                TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
            }
        }
    }

    private void fill(ImportLease lease, StartProgress progress) {
        List<SeedFile> files = List.of(SeedFile.values());
        progress.step("Loading the seed data (%d files)".formatted(files.size()));
        loading.load(
                (file, rows) ->
                        progress.step(
                                "Seed data %2d/%d: %,d rows of %s"
                                        .formatted(
                                                files.indexOf(file) + 1,
                                                files.size(),
                                                rows,
                                                file.fileName())));
        journal.complete(
                lease.run(),
                feed.head(),
                SeedLoading.REGIONS_AS_OF,
                "{\"files\": " + files.size() + "}");
    }
}
