package de.efakatalog.model.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes that run programs of this data directory: since the programs lie below it, their
 * executable tells them from every other PostgreSQL of the machine, also when a process id of an
 * earlier life of the machine has been given to somebody else.
 */
final class ServerProcesses {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Path programs;

    /** Processes whose executable lies below the directory (a real path). */
    ServerProcesses(Path programs) {
        this.programs = programs;
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::runsOurs).toList();
    }

    private boolean runsOurs(ProcessHandle process) {
        // a zombie has no executable any more and holds nothing: it does not count
        return process.info().command().filter(c -> Path.of(c).startsWith(programs)).isPresent();
    }

    /** Waits until none is left; false when the time is over first. */
    boolean awaitEnd(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                try {
                    return awaitEnd(Duration.ofNanos(deadline - System.nanoTime()));
                } finally {
                    Thread.currentThread().interrupt();
                }
            }
        }
        return true;
    }

    /** Ends what is left, the hard way if it must be; PostgreSQL recovers from that. */
    void end(Duration patience) {
        running().forEach(ProcessHandle::destroy);
        if (!awaitEnd(patience)) {
            running().forEach(ProcessHandle::destroyForcibly);
            if (!awaitEnd(patience)) {
                throw new IllegalStateException(
                        "PostgreSQL processes do not end: "
                                + running().stream().map(ProcessHandle::pid).toList());
            }
        }
    }
}
