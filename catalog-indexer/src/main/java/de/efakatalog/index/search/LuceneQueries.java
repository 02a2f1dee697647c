package de.efakatalog.index.search;

import de.efakatalog.index.search.QueryWords.Word;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * Lucene's form of what is looked for.
 *
 * <p>A word may match a whole word, the beginning of one or the inside of one, in this order of
 * weight, in any field; the best match counts.
 */
final class LuceneQueries {

    /** Fewer letters begin too many words. */
    private static final int SHORTEST_PREFIX = 3;

    /**
     * Against a whole word, which scores between 0.2 in a long title and 0.6 in a short one, times
     * the weight of the field.
     */
    private static final float PREFIX_SCORE = 0.15f;

    private static final float INSIDE_SCORE = 0.08f;

    private LuceneQueries() {}

    /**
     * All records that match.
     *
     * @param words empty for all
     * @param required how many of the words have to match, from 1
     */
    static Query of(
            RecordKind kind,
            Map<SearchFilter, List<String>> filters,
            List<Word> words,
            int required) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(LuceneFields.KIND, kind.wireName())), Occur.FILTER);
        filters.forEach(
                (filter, values) ->
                        query.add(
                                new TermInSetQuery(
                                        LuceneFields.filter(filter),
                                        values.stream().map(LuceneFields::value).toList()),
                                Occur.FILTER));
        if (!words.isEmpty()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            words.forEach(word -> all.add(word(word), Occur.SHOULD));
            all.setMinimumNumberShouldMatch(required);
            query.add(all.build(), Occur.MUST);
        }
        return query.build();
    }

    private static Query word(Word word) {
        List<Query> ways = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            float weight = field.weight();
            ways.add(new BoostQuery(new TermQuery(new Term(field.words(), word.stem())), weight));
            if (word.part().length() >= SHORTEST_PREFIX) {
                ways.add(prefix(field.words(), word.part(), weight * PREFIX_SCORE));
            }
            if (word.part().length() >= GermanAnalysis.SHORTEST_PART) {
                ways.add(prefix(field.parts(), bounded(word.part()), weight * INSIDE_SCORE));
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query prefix(String field, String part, float score) {
        return new BoostQuery(
                new ConstantScoreQuery(new PrefixQuery(new Term(field, part))), score);
    }

    private static String bounded(String part) {
        return part.substring(0, Math.min(part.length(), GermanAnalysis.LONGEST_PART));
    }
}
