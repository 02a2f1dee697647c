package de.efakatalog.api.writing;

import de.efakatalog.model.audit.KeptAnswers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets, each hour, answers that nobody can ask for any more. */
@ApplicationScoped
class KeptAnswersPurge {

    private static final Logger LOG = Logger.getLogger(KeptAnswersPurge.class);

    private final KeptAnswers answers;

    KeptAnswersPurge(KeptAnswers answers) {
        this.answers = answers;
    }

    void onStartup(@Observes StartupEvent startup) {
        ScheduledExecutorService clockwork =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("kept-answers").factory());
        var unused = clockwork.scheduleWithFixedDelay(this::purge, 1, 1, TimeUnit.HOURS);
    }

    private void purge() {
        try {
            LOG.debugf("%d kept answers were too old", answers.purge());
        } catch (RuntimeException e) {
            LOG.warnf("Kept answers cannot be purged: %s", e.getMessage());
        }
    }
}
