package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after its commit a change is answered by an instance that did not make it: at most. The
 * commit came at some moment after it was last looked for in vain, and that look is counted from.
 */
final class FollowLatency {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 200_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> millis = new ArrayList<>();

    /** Makes a change at one instance and asks the other one until it answers with it. */
    void measure(
            ChangingResponsibilities.Change change,
            OperatorClient writer,
            CatalogClient follower,
            Connection database)
            throws Exception {
        try (ExecutorService observers = Executors.newFixedThreadPool(2)) {
            Future<Sight> committed = observers.submit(first(() -> isCommitted(change, database)));
            Future<Sight> answered = observers.submit(first(() -> isAnswered(change, follower)));
            writer.complete("responsibilities", change.line());
            millis.add((answered.get().seen() - committed.get().lastUnseen()) / NANOS_PER_MILLI);
        }
    }

    /**
     * When something came into sight, by {@link System#nanoTime}.
     *
     * @param lastUnseen when the last look in vain began, or the watch if there was none
     * @param seen when the first look that saw it had ended
     */
    private record Sight(long lastUnseen, long seen) {}

    private static Callable<Sight> first(Callable<Boolean> seen) {
        long begin = System.nanoTime();
        long end = begin + LIMIT.toNanos();
        return () -> {
            long lastUnseen = begin;
            long look = System.nanoTime();
            while (!seen.call()) {
                assertThat(look).as("a change that nobody sees").isLessThan(end);
                lastUnseen = look;
                LockSupport.parkNanos(PAUSE_NANOS);
                look = System.nanoTime();
            }
            return new Sight(lastUnseen, System.nanoTime());
        };
    }

    private static boolean isCommitted(ChangingResponsibilities.Change change, Connection database)
            throws Exception {
        try (PreparedStatement select =
                database.prepareStatement(
                        "select from responsibility where id = ? and online_service_url = ?")) {
            select.setString(1, change.id());
            select.setString(2, change.address());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static boolean isAnswered(
            ChangingResponsibilities.Change change, CatalogClient follower) throws Exception {
        return follower.json(
                        "/api/v1/routes?leikaKey=%s&ars=%s"
                                .formatted(ChangingResponsibilities.SERVICE, change.place()))
                .path("routes")
                .valueStream()
                .anyMatch(
                        route ->
                                route.path("onlineService")
                                        .path("url")
                                        .asText()
                                        .equals(change.address()));
    }

    /** All that was measured, ascending; milliseconds. */
    List<Double> sorted() {
        return millis.stream().sorted().toList();
    }

    /** The distribution in one line. */
    @Override
    public String toString() {
        List<Double> sorted = sorted();
        return "%d changes, answered after their commit within: median %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(
                        sorted.size(),
                        at(sorted, 0.5),
                        at(sorted, 0.9),
                        at(sorted, 0.99),
                        sorted.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
