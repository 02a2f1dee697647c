package de.efakatalog.index.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without statistics of the collection: a record's score depends on the query and on the
 * record alone.
 *
 * <p>So pages fit together although records come and go between them, deleted records that still
 * lie in a segment count for nothing, and every instance answers in the same order (ADR 0004). What
 * is given up is that rare words weigh more; as all words have to match, that costs little.
 */
final class FixedStatistics extends BM25Similarity {

    /** Titles have about six words; longer texts count a little less, shorter ones more. */
    private static final float USUAL_WORDS = 6;

    @Override
    protected float idf(long docFreq, long docCount) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics collectionStats) {
        return USUAL_WORDS;
    }
}
