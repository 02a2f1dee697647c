package de.efakatalog.index.tail;

import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One build from nothing: the newest version of every record, then what was written meanwhile, so
 * that answers never fall back behind what could be seen before.
 */
final class FollowedRebuild implements Runnable {

    private final ReadModel model;
    private final ChangeFeed feed;
    private final LongSupplier total;
    private final int batch;
    private final Consumer<RebuildProgress> observer;
    private long records;

    /**
     * @param total tells how many records there are, or more: for the observer
     * @param batch how many entries are read at once
     * @param observer told before each record; what it throws ends the build
     */
    FollowedRebuild(
            ReadModel model,
            ChangeFeed feed,
            LongSupplier total,
            int batch,
            Consumer<RebuildProgress> observer) {
        this.model = model;
        this.feed = feed;
        this.total = total;
        this.batch = batch;
        this.observer = observer;
    }

    /** Builds; the model drops what was built when it fails. */
    @Override
    public void run() {
        Rebuild rebuild = model.rebuild();
        boolean complete = false;
        try {
            long all = total.getAsLong();
            long position = feed.newestVersions(change -> add(rebuild, change, all));
            rebuild.complete(addWhatFollowed(rebuild, position, all));
            complete = true;
        } finally {
            if (!complete) {
                rebuild.abandon();
            }
        }
    }

    private void add(Rebuild rebuild, Change change, long all) {
        observer.accept(new RebuildProgress(records, all));
        rebuild.add(change);
        records++;
    }

    private long addWhatFollowed(Rebuild rebuild, long from, long all) {
        long position = from;
        List<Change> next;
        do {
            observer.accept(new RebuildProgress(records, Math.max(records, all)));
            next = feed.after(position, batch);
            for (Change change : next) {
                rebuild.add(change);
                position = change.seq();
            }
        } while (next.size() == batch);
        return position;
    }
}
