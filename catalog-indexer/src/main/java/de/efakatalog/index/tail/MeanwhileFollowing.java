package de.efakatalog.index.tail;

import org.jboss.logging.Logger;

/** When a former generation follows the log while a new one is built. Used by one thread. */
final class MeanwhileFollowing {

    private static final Logger LOG = Logger.getLogger(MeanwhileFollowing.class);

    private final String model;
    private final long interval;
    private final GrowingPause pause;
    private boolean begun;
    private long lookedAt;

    /**
     * @param model its name
     */
    MeanwhileFollowing(String model, TailSettings settings) {
        this.model = model;
        this.interval = settings.interval().toNanos();
        this.pause = new GrowingPause(settings.retry());
    }

    /**
     * Whether it is time to look at the log.
     *
     * @param wanted whether somebody asked for a look
     */
    boolean isDue(boolean wanted) {
        return pause.nanosLeft() == 0
                && (wanted
                        || !begun
                        || System.nanoTime() - lookedAt >= interval
                        || pause.hasFailed());
    }

    /** Looks; whatever becomes of it, the build goes on. */
    void look(Runnable follow) {
        begun = true;
        lookedAt = System.nanoTime();
        try {
            follow.run();
            pause.succeeded();
        } catch (RuntimeException e) {
            // the one to come matters more; one batch a minute would cost it nothing, either
            pause.failed();
            LOG.warnf(e, "%s: the former generation could not follow the log, trying again", model);
        }
    }
}
