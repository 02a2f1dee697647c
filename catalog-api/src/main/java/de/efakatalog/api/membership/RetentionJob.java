package de.efakatalog.api.membership;

import de.efakatalog.model.identity.membership.Retention;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Forgets each hour what nobody needs any more. Every instance does: what one has forgotten is no
 * work for another.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final long FIRST_AFTER_MINUTES = 5;
    private static final long EVERY_MINUTES = 60;

    private final Retention retention;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("retention").unstarted(work));
    private @Nullable ScheduledFuture<?> job;

    RetentionJob(Retention retention) {
        this.retention = retention;
    }

    void onStartup(@Observes StartupEvent startup) {
        job =
                clockwork.scheduleWithFixedDelay(
                        this::run, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void onShutdown(@Observes ShutdownEvent shutdown) {
        if (job != null) {
            job.cancel(true);
        }
        clockwork.shutdownNow();
    }

    private void run() {
        try {
            int forgotten = retention.run();
            LOG.debugf("%d rows about people were forgotten", forgotten);
        } catch (RuntimeException e) {
            // the next hour tries again
            LOG.warnf("What is too old about people could not be forgotten: %s", e.getMessage());
        }
    }
}
