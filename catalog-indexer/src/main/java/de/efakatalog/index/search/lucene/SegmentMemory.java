package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * What is worked out once for each segment and kept as long as anybody reads it: a segment never
 * changes, deletions aside.
 */
final class SegmentMemory<T> {

    private final Map<IndexReader.CacheKey, T> known = new ConcurrentHashMap<>();
    private final Work<T> work;

    /** How it is worked out. */
    interface Work<T> {

        T of(LeafReader segment) throws IOException;
    }

    SegmentMemory(Work<T> work) {
        this.work = work;
    }

    /** That of a segment. */
    T of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        T before = known.get(helper.getKey());
        if (before != null) {
            // without a lock: another segment may be worked on in this moment
            return before;
        }
        try {
            return known.computeIfAbsent(
                    helper.getKey(),
                    key -> {
                        // said first, so that nothing stays behind a segment that is closed
                        helper.addClosedListener(known::remove);
                        return worked(segment);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether nothing is kept. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    private T worked(LeafReader segment) {
        try {
            return work.of(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
