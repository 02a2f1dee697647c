package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A change log in memory, whose writer says nothing unless the test announces it. */
final class SampleFeed extends ChangeFeed {

    private final UUID logId = UUID.randomUUID();
    private final List<Change> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    @SuppressWarnings("NullAway") // there is no database behind it
    SampleFeed() {
        super(null);
    }

    /** Writes that many entries; says the last one's number. */
    long write(int entries) {
        for (int i = 0; i < entries; i++) {
            long seq = log.size() + 1L;
            log.add(
                    new Change(
                            seq,
                            Instant.EPOCH,
                            RecordKind.SERVICE,
                            "local",
                            "k" + seq,
                            1,
                            false,
                            "{}"));
        }
        return log.size();
    }

    /** The database will not answer that many times. */
    void failNext(int times) {
        failures.set(times);
    }

    int looks() {
        return looks.get();
    }

    @Override
    public UUID logId() {
        return logId;
    }

    @Override
    public long head() {
        return log.size();
    }

    @Override
    public List<Change> after(long after, int limit) {
        looks.incrementAndGet();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The database does not answer");
        }
        int from = (int) Math.min(after, log.size());
        return List.copyOf(log.subList(from, Math.min(log.size(), from + limit)));
    }

    @Override
    public long records() {
        return log.size();
    }

    @Override
    public long newestVersions(Consumer<Change> reader) {
        List<Change> snapshot = List.copyOf(log);
        snapshot.forEach(reader);
        return snapshot.size();
    }
}
