package de.efakatalog.api.start;

import de.efakatalog.index.tail.ChangeTail;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.RegistryIdentity;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What happens between the first open port and the first answer. */
@ApplicationScoped
public class CatalogStart {

    private static final Logger LOG = Logger.getLogger(CatalogStart.class);

    /** How long the read models may take to hold what the log held at the start. */
    private static final Duration CATCH_UP = Duration.ofMinutes(30);

    private final RegistryIdentity identity;
    private final ChangeTail tail;
    private final ChangeFeed feed;
    private final FirstFill firstFill;
    private final DemoStart demo;
    private final DemoAccountsStart demoAccounts;
    private final SetupStart setup;
    private final StartProgress progress;
    private final Addresses addresses;
    private volatile boolean ending;

    CatalogStart(
            RegistryIdentity identity,
            ChangeTail tail,
            ChangeFeed feed,
            FirstFill firstFill,
            DemoStart demo,
            DemoAccountsStart demoAccounts,
            SetupStart setup,
            StartProgress progress,
            Addresses addresses) {
        this.identity = identity;
        this.tail = tail;
        this.feed = feed;
        this.firstFill = firstFill;
        this.demo = demo;
        this.demoAccounts = demoAccounts;
        this.setup = setup;
        this.progress = progress;
        this.addresses = addresses;
    }

    void onStartup(@Observes StartupEvent startup) {
        LOG.debugf("This is the registry %s", identity.name());
        // not on the main thread: the port is open meanwhile, and health says how far it is
        Thread.ofPlatform().daemon().name("start").start(this::becomeReady);
    }

    /** Before anything else ends: who still waits for it then has not failed. */
    void onShutdown(@Observes @Priority(1) ShutdownEvent shutdown) {
        ending = true;
    }

    private void becomeReady() {
        try {
            // filled first, followed afterwards: the read models are built in one go then
            firstFill.run(progress);
            demo.run(progress);
            tail.start();
            long head = feed.head();
            progress.step("Read models follow the change log to position " + head);
            // a search engine elsewhere may be down: that holds up no routing and no write
            if (!tail.awaitOwn(head, CATCH_UP)) {
                throw new IllegalStateException(
                        "The read models did not reach position %d within %s: %s"
                                .formatted(head, CATCH_UP, tail.status()));
            }
            demoAccounts.run();
            setup.run();
            progress.ready();
            LOG.info(addresses.announcement());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (ending) {
                LOG.debug("EfA-Katalog was ended before it was ready", e);
            } else {
                LOG.error("EfA-Katalog cannot start", e);
                Quarkus.asyncExit(1);
            }
        }
    }
}
