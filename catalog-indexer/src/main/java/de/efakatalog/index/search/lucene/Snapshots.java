package de.efakatalog.index.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The states of a generation that questions are answered from, each with its position. */
final class Snapshots extends ReferenceManager<Snapshots.Snapshot> {

    /**
     * One unchanging state.
     *
     * @param searcher searches it
     * @param position the position in the change log up to which it holds everything
     */
    record Snapshot(IndexSearcher searcher, long position) {}

    private final IndexWriter writer;
    private volatile long written;

    Snapshots(IndexWriter writer, long position) throws IOException {
        this.writer = writer;
        this.written = position;
        this.current = snapshot(DirectoryReader.open(writer), position);
    }

    /** Makes visible what was written up to the position. */
    void advance(long position) throws IOException {
        written = position;
        maybeRefreshBlocking();
    }

    private static Snapshot snapshot(DirectoryReader reader, long position) throws IOException {
        boolean ranked = false;
        try {
            for (LeafReaderContext segment : reader.leaves()) {
                // nobody who asks shall wait for it
                PlaceRanks.of(segment.reader());
                FacetNumbers.of(segment.reader());
            }
            ranked = true;
        } finally {
            if (!ranked) {
                IOUtils.closeWhileHandlingException(reader);
            }
        }
        return new Snapshot(new IndexSearcher(reader), position);
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        long position = written;
        DirectoryReader before = (DirectoryReader) old.searcher().getIndexReader();
        DirectoryReader after = DirectoryReader.openIfChanged(before, writer);
        if (after != null) {
            return snapshot(after, position);
        }
        if (position == old.position()) {
            return null;
        }
        // entries that concern no document: the same state is now complete up to here
        before.incRef();
        return new Snapshot(old.searcher(), position);
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.searcher().getIndexReader().tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.searcher().getIndexReader().decRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.searcher().getIndexReader().getRefCount();
    }
}
