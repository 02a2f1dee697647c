package de.efakatalog.api.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How far the start has come; for health, the log and the door that is still closed. */
@ApplicationScoped
public class StartProgress {

    private static final Logger LOG = Logger.getLogger(StartProgress.class);

    private volatile String step = "Starting";
    private volatile boolean ready;

    void step(String now) {
        step = now;
        LOG.info(now);
    }

    void ready() {
        step = "Ready";
        ready = true;
    }

    /** What is being done, in words. */
    public String step() {
        return step;
    }

    /** Whether the seed is loaded and the read models had caught up with it. */
    public boolean isReady() {
        return ready;
    }
}
