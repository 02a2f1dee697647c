package de.efakatalog.model.changelog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Runs a write as one transaction and says at which position of the log it can be read. */
@ApplicationScoped
public class UnitOfWork {

    /** A quarterly Gemeindeverzeichnis takes seconds; an hour means that something hangs. */
    private static final Duration LIMIT = Duration.ofHours(1);

    private final ChangeLog log;
    private final ChangeFeed feed;

    UnitOfWork(ChangeLog log, ChangeFeed feed) {
        this.log = log;
        this.feed = feed;
    }

    /**
     * Runs the work in a transaction of its own and returns once it is durable.
     *
     * @return what the work returned, with the position from which on it is visible; when nothing
     *     was changed, the position the log has reached
     */
    public <T> Committed<T> run(Callable<T> work) {
        PositionReceipt receipt = new PositionReceipt();
        T value =
                QuarkusTransaction.requiringNew()
                        .timeout((int) LIMIT.toSeconds())
                        .call(
                                () -> {
                                    log.tellPositionTo(receipt);
                                    return work.call();
                                });
        return new Committed<>(value, receipt.position().orElseGet(feed::head));
    }
}
