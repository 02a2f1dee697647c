package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.changelog.Schedule.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets writers take their steps in the order of a schedule while a reader looks after every step.
 *
 * <p>A writer that waits for the head's row cannot take its next step, except to be killed; it
 * catches up when its time has come. That it waits is seen in the database, not guessed.
 */
final class ScheduledWriters implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;

    private final LogDatabase database;
    private final SessionObserver observer;
    private final LogFollower follower;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> committed = new ArrayList<>();

    private @Nullable Slot holder;
    private int run;
    private int waits;

    ScheduledWriters(LogDatabase database, int writers) throws SQLException {
        this.database = database;
        observer = new SessionObserver(database);
        follower = new LogFollower(database);
        for (int writer = 0; writer < writers; writer++) {
            slots.add(new Slot(new WriterSession(database)));
        }
        readEverything();
    }

    /** What the writers have committed so far, in the order of their commits. */
    List<String> committed() {
        return committed;
    }

    /** How often a writer had to wait for another. */
    int waits() {
        return waits;
    }

    long position() {
        return follower.position();
    }

    void play(Schedule schedule) throws Exception {
        run++;
        for (int writer = 0; writer < slots.size(); writer++) {
            List<Step> steps = schedule.fates().get(writer).steps();
            slots.get(writer).prepare(steps, keys(writer));
        }
        for (int writer : schedule.turns()) {
            takeStep(slots.get(writer));
        }
        while (slots.stream().anyMatch(slot -> !slot.steps.isEmpty())) {
            for (Slot slot : slots) {
                takeStep(slot);
            }
        }
    }

    /** The second writer writes two records, the third three: numbers are taken in blocks. */
    private List<String> keys(int writer) {
        return IntStream.rangeClosed(0, writer)
                .mapToObj(i -> "scheduled-%d-%d-%d-%d".formatted(slots.size(), run, writer, i))
                .toList();
    }

    private void takeStep(Slot slot) throws Exception {
        if (slot.steps.isEmpty() || (slot.waiting && slot.steps.getFirst() != Step.KILL)) {
            return;
        }
        List<String> visible = new ArrayList<>();
        switch (slot.steps.removeFirst()) {
            case BEGIN -> slot.take(() -> slot.session.begin());
            case INSERT -> slot.take(() -> slot.session.insert(slot.keys));
            case APPEND -> append(slot);
            case COMMIT -> {
                slot.take(() -> slot.session.commit());
                visible.addAll(slot.keys);
                letGo(slot);
            }
            case ROLLBACK -> {
                slot.take(() -> slot.session.rollback());
                letGo(slot);
            }
            case KILL -> kill(slot);
        }
        committed.addAll(visible);
        assertThat(follower.read(Integer.MAX_VALUE)).isEqualTo(visible);
    }

    private void append(Slot slot) throws Exception {
        slot.start(() -> slot.session.append(slot.keys));
        if (holder == null) {
            slot.await();
            holder = slot;
        } else {
            awaitLock(slot);
            slot.waiting = true;
            waits++;
        }
    }

    private void kill(Slot slot) throws Exception {
        observer.kill(slot.session.pid());
        if (slot.waiting) {
            assertThatThrownBy(() -> slot.await()).hasRootCauseInstanceOf(SQLException.class);
            slot.waiting = false;
        }
        letGo(slot);
        slot.session = new WriterSession(database);
    }

    /** When the head's row is free again, one of those that wait gets it, and only one. */
    private void letGo(Slot slot) throws Exception {
        if (holder != slot) {
            return;
        }
        holder = null;
        List<Slot> waiting = slots.stream().filter(s -> s.waiting).toList();
        if (waiting.isEmpty()) {
            return;
        }
        Slot next = awaitFirst(waiting);
        next.await();
        next.waiting = false;
        holder = next;
        for (Slot other : waiting) {
            if (other != next) {
                awaitLock(other);
            }
        }
    }

    private static Slot awaitFirst(List<Slot> waiting) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
            for (Slot slot : waiting) {
                if (slot.running.isDone()) {
                    return slot;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody gets the head's row although it is free");
    }

    private void awaitLock(Slot slot) throws SQLException {
        long start = System.nanoTime();
        while (!observer.waitsForLock(slot.session.pid())) {
            assertThat(slot.running).as("append while another has numbers").isNotDone();
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new AssertionError("append neither waits nor ends");
            }
        }
    }

    private void readEverything() throws SQLException {
        while (!follower.read(Integer.MAX_VALUE).isEmpty()) {
            // what tests before this one have written
        }
    }

    @Override
    public void close() throws SQLException {
        for (Slot slot : slots) {
            slot.session.close();
        }
        threads.shutdownNow();
        follower.close();
        observer.close();
    }

    /** A writer with a session and a thread of its own. */
    private final class Slot {

        private WriterSession session;
        private final List<Step> steps = new ArrayList<>();
        private List<String> keys = List.of();
        private boolean waiting;
        private Future<?> running = CompletableFuture.completedFuture(null);

        Slot(WriterSession session) {
            this.session = session;
        }

        void prepare(List<Step> nextSteps, List<String> nextKeys) {
            steps.addAll(nextSteps);
            keys = nextKeys;
        }

        void start(SqlStep step) {
            Callable<Void> call =
                    () -> {
                        step.take();
                        return null;
                    };
            running = threads.submit(call);
        }

        void await() throws Exception {
            running.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }

        void take(SqlStep step) throws Exception {
            start(step);
            await();
        }
    }

    @FunctionalInterface
    private interface SqlStep {
        void take() throws SQLException;
    }
}
