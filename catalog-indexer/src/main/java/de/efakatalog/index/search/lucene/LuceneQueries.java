package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's form of a retrieval. Scores are constants of ours: nothing depends on how often a token
 * occurs or on what else is in the index. They stay below 2^24, so that floats add up exactly.
 */
final class LuceneQueries {

    private LuceneQueries() {}

    /**
     * All records that match.
     *
     * @param ignored the filter that is left out; null for none
     */
    static Query of(Retrieval retrieval, @Nullable SearchFilter ignored) {
        Query filter = filter(retrieval, ignored);
        if (retrieval.words().isEmpty()) {
            return filter;
        }
        int required = Math.max(1, retrieval.required());
        List<WordsQuery.Word> words =
                retrieval.words().stream()
                        .map(
                                word ->
                                        new WordsQuery.Word(
                                                word.optional() && retrieval.required() > 0,
                                                ways(word)))
                        .toList();
        return new WordsQuery(whole(filter, words, required), filter, words, required);
    }

    private static Query filter(Retrieval retrieval, @Nullable SearchFilter ignored) {
        Query kind = new TermQuery(new Term(LuceneFields.KIND, retrieval.kind().wireName()));
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        filter.add(kind, Occur.FILTER);
        retrieval
                .filters()
                .forEach(
                        (each, values) -> {
                            if (each != ignored) {
                                filter.add(
                                        new TermInSetQuery(
                                                each.wireName(),
                                                values.stream().map(BytesRef::new).toList()),
                                        Occur.FILTER);
                            }
                        });
        return filter.build();
    }

    /** The same in Lucene's own queries. */
    private static Query whole(Query filter, List<WordsQuery.Word> words, int required) {
        BooleanQuery.Builder needed = new BooleanQuery.Builder();
        needed.setMinimumNumberShouldMatch(required);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(filter, Occur.FILTER);
        for (WordsQuery.Word word : words) {
            List<Query> ways = new ArrayList<>();
            word.ways()
                    .forEach(
                            way ->
                                    ways.add(
                                            new BoostQuery(
                                                    new ConstantScoreQuery(way.query()),
                                                    way.score())));
            (word.optional() ? query : needed).add(new DisjunctionMaxQuery(ways, 0), Occur.SHOULD);
        }
        return query.add(needed.build(), Occur.MUST).build();
    }

    private record Alike(TokenField field, Match match, int score) {}

    private static List<WordsQuery.Way> ways(Wanted word) {
        // the same token may be worth the same in many ways: synonyms for instance
        Map<Alike, List<String>> alike =
                word.ways().stream()
                        .collect(
                                Collectors.groupingBy(
                                        way -> new Alike(way.field(), way.match(), way.score()),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                LuceneQueries::token, Collectors.toList())));
        List<WordsQuery.Way> ways = new ArrayList<>();
        alike.forEach(
                (way, tokens) -> {
                    if (way.match() == Match.SAME && tokens.size() > 1) {
                        List<BytesRef> terms = tokens.stream().map(BytesRef::new).toList();
                        ways.add(
                                new WordsQuery.Way(
                                        new TermInSetQuery(way.field().wireName(), terms),
                                        way.score()));
                    } else {
                        tokens.forEach(
                                token ->
                                        ways.add(
                                                new WordsQuery.Way(
                                                        match(way, token), way.score())));
                    }
                });
        ways.sort(Comparator.comparingInt(way -> -way.score()));
        return ways;
    }

    private static String token(Way way) {
        return EngineDocument.bounded(way.token());
    }

    private static Query match(Alike way, String token) {
        Term term = new Term(way.field().wireName(), token);
        return switch (way.match()) {
            case SAME -> new TermQuery(term);
            case BEGINNING -> new PrefixQuery(term);
            case ONE_TYPO -> new TypoQuery(term, 1);
            case TWO_TYPOS -> new TypoQuery(term, 2);
        };
    }
}
