package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A read model that notes what it is told, and fails when the test wants it to. */
final class SampleModel implements ReadModel {

    private final String name;
    private final long survived;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger failuresOfBeginning = new AtomicInteger();
    private final AtomicInteger failuresOfBuilding = new AtomicInteger();
    private final AtomicInteger failuresOfFollowing = new AtomicInteger();
    private final CountDownLatch applying = new CountDownLatch(1);
    private volatile @Nullable CountDownLatch held;
    private volatile @Nullable LongConsumer onAdd;
    private volatile boolean outdated;
    private volatile boolean builtElsewhere;
    private volatile boolean dying;
    private volatile long fallenTo = Long.MAX_VALUE;
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

    /** The next batch ends the thread. */
    void dieNext() {
        dying = true;
    }

    /** It has lost what came behind a position. */
    void fallBackTo(long lost) {
        fallenTo = lost;
    }

    @Override
    public void verify() {
        if (fallenTo < position) {
            position = fallenTo;
            fallenTo = Long.MAX_VALUE;
        }
    }

    void failNext(int times) {
        failures.set(times);
    }

    /** It opens, but does not take the next batch. */
    void failNextBatch() {
        failuresOfFollowing.set(1);
    }

    /** No build can begin, that many times. */
    void failToBegin(int times) {
        failuresOfBeginning.set(times);
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

    /** It answers from a former generation. */
    SampleModel outdated() {
        outdated = true;
        return this;
    }

    /** It is another instance that builds. */
    SampleModel builtElsewhere() {
        builtElsewhere = true;
        return this;
    }

    /** Told of each entry that is added to a build. */
    void onAdd(LongConsumer told) {
        onAdd = told;
    }

    @Override
    public boolean isOutdated() {
        return outdated;
    }

    @Override
    public boolean mayRebuild() {
        return !builtElsewhere;
    }

    @Override
    public boolean requestRebuild() {
        outdated = true;
        return true;
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
        failIfWanted(failuresOfBeginning);
        calls.add("rebuild");
        return new Rebuild() {
            private final List<Long> seen = new ArrayList<>();

            @Override
            public void add(Change newestVersion) {
                failIfWanted(failuresOfBuilding);
                seen.add(newestVersion.seq());
                LongConsumer told = onAdd;
                if (told != null) {
                    told.accept(newestVersion.seq());
                }
            }

            @Override
            public void complete(long reached) {
                calls.add("complete " + seen.size());
                position = reached;
                outdated = false;
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
        if (dying) {
            throw new LinkageError("a class is missing");
        }
        failIfWanted(failures);
        failIfWanted(failuresOfFollowing);
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
