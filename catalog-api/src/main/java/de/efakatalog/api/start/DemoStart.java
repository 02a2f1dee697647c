package de.efakatalog.api.start;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.destination.DemoDestinations;
import de.efakatalog.model.destination.DemoDestinations.Report;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportLease;
import de.efakatalog.model.imports.ImportRunningException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Adds demo destinations when the operator wants them, and takes them back when not: nothing that
 * is invented outlives the setting.
 */
@ApplicationScoped
class DemoStart {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final long LOOK_AGAIN_SECONDS = 2;

    /** No file was handed in. */
    private static final String NO_DIGEST = "0".repeat(64);

    private final boolean wanted;
    private final DemoDestinations destinations;
    private final ImportJournal journal;
    private final ChangeFeed feed;

    DemoStart(
            @ConfigProperty(name = "catalog.demo", defaultValue = "false") boolean wanted,
            DemoDestinations destinations,
            ImportJournal journal,
            ChangeFeed feed) {
        this.wanted = wanted;
        this.destinations = destinations;
        this.journal = journal;
        this.feed = feed;
    }

    void run(StartProgress progress) throws InterruptedException {
        if (wanted) {
            LOG.warn(
                    "CATALOG_DEMO is on: responsibilities of München and of the Bund without a destination get an invented one, marked with origin \"demo\". Nobody receives what is sent there.");
        }
        while (!destinations.areInLine(wanted)) {
            try (ImportLease lease =
                    journal.begin(ImportKind.DEMO, wanted ? "demo: on" : "demo: off", NO_DIGEST)) {
                bringInLine(lease, progress);
                return;
            } catch (ImportRunningException e) {
                progress.step("Another instance is loading; waiting for it");
                TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
            }
        }
    }

    private void bringInLine(ImportLease lease, StartProgress progress) {
        Report done = destinations.bringInLine(wanted);
        progress.step(
                (wanted
                                ? "%d demo destinations were added for %d responsibilities"
                                : "%d demo destinations were taken back from %d responsibilities")
                        .formatted(done.destinations(), done.responsibilities()));
        journal.complete(
                lease.run(),
                feed.head(),
                null,
                "{\"destinations\": %d, \"responsibilities\": %d}"
                        .formatted(done.destinations(), done.responsibilities()));
    }
}
