package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words, each in many ways, one way after the other over a few thousand documents at a
 * time. Lucene's own queries go from document to document and keep all ways in heaps meanwhile,
 * which took most of the time of a question that many documents match; as every score is one of our
 * constants, none of that is needed. They stay the measure: both find the same with equal scores,
 * and whoever goes from document to document is still served by them.
 */
final class WordsQuery extends Query {

    private final Query whole;
    private final Query filter;
    private final List<Word> words;
    private final int required;

    /**
     * A word.
     *
     * @param optional whether it adds to scores only
     * @param ways in which it may be met, the best first; only the best one that is met counts
     */
    record Word(boolean optional, List<Way> ways) {}

    /**
     * A way in which a word may be met.
     *
     * @param query all documents that meet it, as a {@code TermQuery} or {@code MultiTermQuery}:
     *     only of these {@link TokenPostings} knows the tokens; scores do not matter
     * @param score what that is worth
     */
    record Way(Query query, int score) {}

    /**
     * @param whole Lucene's form of the same question
     * @param filter what must hold beside the words
     * @param words of which at least one is not optional
     * @param required how many of those that are not optional must be met, from 1
     */
    WordsQuery(Query whole, Query filter, List<Word> words, int required) {
        this.whole = whole;
        this.filter = filter;
        this.words = List.copyOf(words);
        this.required = required;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        Map<Query, Integer> numbers = new LinkedHashMap<>();
        for (Word word : words) {
            word.ways().forEach(way -> numbers.putIfAbsent(way.query(), numbers.size()));
        }
        List<WordsScoring.Word> numbered =
                words.stream().map(word -> WordsScoring.Word.of(word, numbers)).toList();
        return new WordsWeight(
                new Usual(whole, searcher, mode, boost),
                matching(searcher, filter),
                List.copyOf(numbers.keySet()),
                numbered);
    }

    private static Weight matching(IndexSearcher searcher, Query query) throws IOException {
        return searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Lucene's own way to the same documents, which hardly anybody takes. */
    private record Usual(Query whole, IndexSearcher searcher, ScoreMode mode, float boost) {

        Weight weight() throws IOException {
            return searcher.rewrite(whole).createWeight(searcher, mode, boost);
        }
    }

    private final class WordsWeight extends Weight {

        private final Usual usual;
        private final Weight filtering;
        private final List<Query> sources;
        private final List<WordsScoring.Word> numbered;

        WordsWeight(
                Usual usual,
                Weight filtering,
                List<Query> sources,
                List<WordsScoring.Word> numbered) {
            super(WordsQuery.this);
            this.usual = usual;
            this.filtering = filtering;
            this.sources = sources;
            this.numbered = numbered;
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int document) throws IOException {
            return usual.weight().explain(segment, document);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    Scorer scorer = usual.weight().scorer(segment);
                    return scorer == null
                            ? new ConstantScoreScorer(0, usual.mode(), DocIdSetIterator.empty())
                            : scorer;
                }

                @Override
                public BulkScorer bulkScorer() throws IOException {
                    List<@Nullable TokenPostings> documents = new ArrayList<>();
                    for (Query source : sources) {
                        documents.add(TokenPostings.of(source, segment.reader()));
                    }
                    return new WordsScoring(
                            all(filtering, segment),
                            documents,
                            numbered,
                            required,
                            segment.reader().maxDoc());
                }

                @Override
                public long cost() {
                    return segment.reader().maxDoc();
                }
            };
        }

        private static @Nullable DocIdSetIterator all(Weight weight, LeafReaderContext segment)
                throws IOException {
            Scorer scorer = weight.scorer(segment);
            return scorer == null ? null : scorer.iterator();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        whole.visit(visitor);
    }

    @Override
    public String toString(String anyField) {
        return whole.toString(anyField);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordsQuery query && whole.equals(query.whole);
    }

    @Override
    public int hashCode() {
        return classHash() ^ whole.hashCode();
    }
}
