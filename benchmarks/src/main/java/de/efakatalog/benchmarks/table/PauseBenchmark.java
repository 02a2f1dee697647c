package de.efakatalog.benchmarks.table;

import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.model.changelog.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Whether readers notice that somebody writes: the slowest answers, with and without a writer. */
@State(Scope.Group)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PauseBenchmark {

    /** Name of what runs together: two readers and one that reads nothing. */
    public static final String READING = "reading";

    /** About a microsecond. */
    private static final int IDLE_TOKENS = 500;

    /** Between two writes. */
    static final long PAUSE_MILLIS = 2;

    /** Every so many writes one is large. */
    static final int LARGE_EVERY = 100;

    /** Changes in a large one. */
    static final int LARGE = 2_000;

    /** Whether somebody writes. */
    @Param({"false", "true"})
    private boolean writing;

    /** How many responsibilities there are. */
    @Param("1000000")
    private int size;

    private FilledTable filled = FilledTable.of(new GeneratedRegistry(), 0);
    private RouteQuestion[] questions = {};
    private volatile boolean finished;
    private @Nullable Thread writer;
    private volatile @Nullable RuntimeException failure;

    /** Fills the table and begins to write. */
    @Setup
    public void begin() {
        filled = FilledTable.of(new GeneratedRegistry(), size);
        questions = filled.atGemeinde();
        finished = false;
        if (writing) {
            writer = Thread.ofPlatform().name("writer").start(this::write);
        }
    }

    private void write() {
        try {
            long version = 2;
            int next = 0;
            for (int i = 1; !finished; i++) {
                int count = i % LARGE_EVERY == 0 ? LARGE : 1;
                List<Change> changes = new ArrayList<>(count);
                long seq = filled.table().position();
                for (int j = 0; j < count; j++) {
                    changes.add(filled.registry().responsibility(next, ++seq, version));
                    next = (next + 1) % filled.size();
                    version += next == 0 ? 1 : 0;
                }
                filled.table().apply(changes);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Ends writing; fails when it did not get through. */
    @TearDown
    public void end() throws InterruptedException {
        finished = true;
        if (writer != null) {
            writer.join();
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** One question. */
    @Benchmark
    @Group(READING)
    @GroupThreads(2)
    public RouteAnswer answer(LookupBenchmark.Turn turn) {
        return filled.table().answer(questions[turn.next()]);
    }

    /**
     * The baseline, in the same process and at the same time: about as much work that touches no
     * table. What keeps this thread waiting, such as garbage collection and the scheduler, keeps
     * readers waiting, too.
     */
    @Benchmark
    @Group(READING)
    @GroupThreads(1)
    public void nothing() {
        Blackhole.consumeCPU(IDLE_TOKENS);
    }
}
