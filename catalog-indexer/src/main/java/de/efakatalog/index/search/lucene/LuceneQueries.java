package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import java.util.ArrayList;
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
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                new TermQuery(new Term(LuceneFields.KIND, retrieval.kind().wireName())),
                Occur.FILTER);
        retrieval
                .filters()
                .forEach(
                        (filter, values) -> {
                            if (filter != ignored) {
                                query.add(
                                        new TermInSetQuery(
                                                filter.wireName(),
                                                values.stream().map(BytesRef::new).toList()),
                                        Occur.FILTER);
                            }
                        });
        if (!retrieval.words().isEmpty()) {
            addWords(query, retrieval);
        }
        return query.build();
    }

    private static void addWords(BooleanQuery.Builder query, Retrieval retrieval) {
        BooleanQuery.Builder needed = new BooleanQuery.Builder();
        BooleanQuery.Builder welcome = retrieval.required() == 0 ? needed : query;
        for (Wanted word : retrieval.words()) {
            (word.optional() ? welcome : needed).add(word(word), Occur.SHOULD);
        }
        needed.setMinimumNumberShouldMatch(Math.max(1, retrieval.required()));
        query.add(needed.build(), Occur.MUST);
    }

    private record Alike(TokenField field, Match match, int score) {}

    private static Query word(Wanted word) {
        // the same token may be worth the same in many ways: synonyms for instance
        Map<Alike, List<String>> alike =
                word.ways().stream()
                        .collect(
                                Collectors.groupingBy(
                                        way -> new Alike(way.field(), way.match(), way.score()),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                LuceneQueries::token, Collectors.toList())));
        List<Query> ways = new ArrayList<>();
        alike.forEach(
                (way, tokens) -> {
                    if (way.match() == Match.SAME && tokens.size() > 1) {
                        List<BytesRef> terms = tokens.stream().map(BytesRef::new).toList();
                        ways.add(worth(new TermInSetQuery(way.field().wireName(), terms), way));
                    } else {
                        tokens.forEach(token -> ways.add(worth(match(way, token), way)));
                    }
                });
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static String token(Way way) {
        return EngineDocument.bounded(way.token());
    }

    private static Query worth(Query query, Alike way) {
        return new BoostQuery(new ConstantScoreQuery(query), way.score());
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
