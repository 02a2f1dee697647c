package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A read model that notes what it is told, and fails when the test wants it to. */
final class SampleModel implements ReadModel {

    private final String name;
    private final long survived;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger failuresOfBuilding = new AtomicInteger();
    private final CountDownLatch applying = new CountDownLatch(1);
    private volatile @Nullable CountDownLatch held;
    private volatile long position;

    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<Long> applied = new CopyOnWriteArrayList<>();
    volatile @Nullable UUID openedFor;

    /**
     * @param survived what {@link #open} answers
     */
    SampleModel(long survived) {
        this("sample", survived);
    }

    SampleModel(String name, long survived) {
        this.name = name;
        this.survived = survived;
    }

    void failNext(int times) {
        failures.set(times);
    }

    void failNextBuild() {
        failuresOfBuilding.set(1);
    }

    /** Returns once the first batch has arrived. */
    void awaitFirstBatch() throws InterruptedException {
        applying.await();
    }

    /** Lets no batch through until the latch is open. */
    void holdUntil(CountDownLatch latch) {
        held = latch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long open(UUID logId) {
        failIfWanted(failures);
        openedFor = logId;
        calls.add("open");
        position = Math.max(0, survived);
        return survived;
    }

    @Override
    public Rebuild rebuild() {
        calls.add("rebuild");
        return new Rebuild() {
            private final List<Long> seen = new ArrayList<>();

            @Override
            public void add(Change newestVersion) {
                failIfWanted(failuresOfBuilding);
                seen.add(newestVersion.seq());
            }

            @Override
            public void complete(long reached) {
                calls.add("complete " + seen.size());
                position = reached;
            }

            @Override
            public void abandon() {
                calls.add("abandon");
            }
        };
    }

    @Override
    public void apply(List<Change> changes) {
        applying.countDown();
        CountDownLatch latch = held;
        if (latch != null) {
            awaitUninterruptibly(latch);
        }
        failIfWanted(failures);
        calls.add("apply " + changes.size());
        changes.forEach(change -> applied.add(change.seq()));
        position = changes.getLast().seq();
    }

    @Override
    public long position() {
        return position;
    }

    private static void failIfWanted(AtomicInteger wanted) {
        if (wanted.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The disk is full");
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
