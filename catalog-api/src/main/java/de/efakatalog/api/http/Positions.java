package de.efakatalog.api.http;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.index.tail.ChangeTail;
import de.efakatalog.model.changelog.ChangeFeed;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * The positions in the change log that one request is about: the one it wants to see, and the one
 * its answer rests on.
 */
@RequestScoped
public class Positions {

    /** Says on which position an answer rests. */
    public static final String HEADER = "Catalog-Position";

    /** Asks to wait until a position can be seen. */
    public static final String AWAIT_HEADER = "Catalog-Await-Position";

    /** More entries than any log will have, and still exact in JavaScript. */
    public static final long HIGHEST = (1L << 53) - 1;

    /** The read model behind lists. */
    public static final String SEARCH = "search";

    /** The read model behind routes. */
    public static final String ROUTING = "routing";

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ChangeTail tail;
    private final ChangeFeed feed;
    private final HttpSettings settings;

    private long awaited;
    private OptionalLong answered = OptionalLong.empty();

    Positions(ChangeTail tail, ChangeFeed feed, HttpSettings settings) {
        this.tail = tail;
        this.feed = feed;
        this.settings = settings;
    }

    void await(long position) {
        awaited = position;
    }

    /** Notes which position the answer rests on; it becomes the answer's header. */
    public void restsOn(long position) {
        answered = OptionalLong.of(position);
    }

    OptionalLong answered() {
        return answered;
    }

    /**
     * Waits until the read model holds what the request wants to see, and notes its position before
     * it is asked: the answer is at least as new.
     *
     * @param model its name
     * @param position tells its present position
     * @throws ProblemException when it does not get there in time
     */
    public void answeredFrom(String model, LongSupplier position) {
        long present = position.getAsLong();
        if (awaited > 0 && present < awaited) {
            // what is not in the log has not been acknowledged, so there is nothing to wait for
            if (awaited > feed.head() || !reached(model)) {
                throw notReached(position.getAsLong());
            }
            present = position.getAsLong();
        }
        restsOn(present);
    }

    /**
     * The end of the log now, for an answer that is read from the database after this call.
     *
     * @throws ProblemException when the request wants to see a position beyond it: what is not in
     *     the log by now has not been acknowledged, so there is nothing to wait for
     */
    public long ofLog() {
        long head = feed.head();
        if (awaited > head) {
            throw notReached(head);
        }
        restsOn(head);
        return head;
    }

    private boolean reached(String model) {
        try {
            return tail.await(model, awaited, settings.awaitPosition());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProblemException notReached(long reached) {
        restsOn(Math.max(0, reached));
        return ProblemException.temporary(
                ProblemType.POSITION_NOT_REACHED,
                "Position %d was not reached in time; what answers this has come to %d."
                        .formatted(awaited, Math.max(0, reached)),
                RETRY);
    }
}
