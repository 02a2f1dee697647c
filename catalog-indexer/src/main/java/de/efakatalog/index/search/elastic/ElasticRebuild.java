package de.efakatalog.index.search.elastic;

import de.efakatalog.index.search.documents.ReadRecord;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** A build from nothing, in an index of its own. */
final class ElasticRebuild implements ReadModel.Rebuild {

    /** What becomes of the index. */
    interface Outcome {

        /** Puts the finished index in the place of the old one. */
        void install(ElasticWriter built) throws IOException;

        /** Removes the unfinished one. */
        void discard(ElasticWriter unfinished) throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(ElasticRebuild.class);

    /** Enough to be fast, few enough to hold in memory. */
    private static final int BATCH = 2_000;

    private final ElasticWriter writer;
    private final Outcome outcome;

    private final List<Change> batch = new ArrayList<>();
    private final Set<Target> written = new HashSet<>();

    /** Of those that are written, the ones of which something was said later. */
    private final Set<Target> stale = new HashSet<>();

    private boolean ended;

    ElasticRebuild(ElasticWriter writer, Outcome outcome) {
        this.writer = writer;
        this.outcome = outcome;
    }

    @Override
    public void add(Change change) {
        if (!RecordDocuments.KINDS.contains(change.kind())) {
            return;
        }
        batch.add(change);
        if (batch.size() >= BATCH) {
            ElasticCalls.make(this::flush);
        }
    }

    @Override
    public void complete(long position) {
        ElasticCalls.make(
                () -> {
                    flush();
                    writer.flush();
                    writer.refresh();
                    writer.renewAsBuilt(stale);
                    writer.flush();
                    writer.show(position);
                    outcome.install(writer);
                    return true;
                });
        ended = true;
    }

    @Override
    public void abandon() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            outcome.discard(writer);
        } catch (IOException | RuntimeException e) {
            // what made the build fail may well hinder this, too; the next writer clears it away
            LOG.warnf("The unfinished index %s could not be removed: %s", writer.index(), e);
        }
    }

    private boolean flush() throws IOException {
        List<Change> present = batch.stream().filter(change -> !change.deleted()).toList();
        List<ReadRecord> read = writer.read(present);
        Iterator<ReadRecord> next = read.iterator();
        // in their order: what was deleted may have come again
        for (Change change : batch) {
            note(change.deleted() ? writer.hear(change) : writer.hear(next.next()));
        }
        // in whatever order: the version of a document is its entry's place in the log
        writer.writeAll(read, present.stream().map(Change::seq).toList());
        for (Change change : batch) {
            Target target = new Target(change.kind(), change.key());
            if (!change.deleted()) {
                written.add(target);
            } else if (written.contains(target)) {
                // deleted since the build began
                writer.bury(change);
            }
        }
        batch.clear();
        return true;
    }

    private void note(Set<Target> concerned) {
        for (Target each : concerned) {
            if (written.contains(each)) {
                stale.add(each);
            }
        }
    }
}
