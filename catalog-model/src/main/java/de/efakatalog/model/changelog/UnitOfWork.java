package de.efakatalog.model.changelog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a write as one transaction and says at which position of the log it can be read. */
@ApplicationScoped
public class UnitOfWork {

    /** A quarterly Gemeindeverzeichnis takes seconds; an hour means that something hangs. */
    private static final Duration LIMIT = Duration.ofHours(1);

    /** Whoever goes along with the writes of this thread; null for nobody. */
    private static final ThreadLocal<@Nullable WriteCompanion> COMPANION = new ThreadLocal<>();

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
        WriteCompanion companion = COMPANION.get();
        T value =
                QuarkusTransaction.requiringNew()
                        .timeout((int) LIMIT.toSeconds())
                        .call(
                                () -> {
                                    log.tellPositionTo(receipt);
                                    return companion == null
                                            ? work.call()
                                            : together(companion, work);
                                });
        return new Committed<>(value, receipt.position().orElseGet(feed::head));
    }

    private <T> T together(WriteCompanion companion, Callable<T> work) throws Exception {
        companion.begin();
        T value = work.call();
        companion.end(Objects.requireNonNull(value), log.writtenSoFar());
        return value;
    }

    /**
     * Runs a use case; the companion takes part in each transaction that it runs in this thread.
     *
     * @return what the use case returned
     */
    public <T> T accompanied(WriteCompanion companion, Supplier<T> useCase) {
        COMPANION.set(companion);
        try {
            return useCase.get();
        } finally {
            COMPANION.remove();
        }
    }
}
