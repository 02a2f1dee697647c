package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Elasticsearch's form of what is looked for. Every score is a whole number below 2 to the power of
 * 24, so that sums in floating point are exact.
 */
final class ElasticQueries {

    private ElasticQueries() {}

    /** The records of the kind that meet the words, by all filters but those that are counted. */
    static Query matching(Retrieval retrieval) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        query.filter(term(ElasticFields.KIND, retrieval.kind().wireName()));
        retrieval
                .filters()
                .forEach(
                        (filter, values) -> {
                            if (!retrieval.facets().contains(filter)) {
                                query.filter(anyOf(filter, values));
                            }
                        });
        if (!retrieval.words().isEmpty()) {
            query.must(words(retrieval.words(), retrieval.required()));
        }
        return query.build()._toQuery();
    }

    /** By the filters that are counted, but for one of them. */
    static Query byCounted(
            Map<SearchFilter, List<String>> filters,
            Set<SearchFilter> counted,
            Set<SearchFilter> ignored) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        filters.forEach(
                (filter, values) -> {
                    if (counted.contains(filter) && !ignored.contains(filter)) {
                        query.filter(anyOf(filter, values));
                    }
                });
        return query.build()._toQuery();
    }

    private static Query words(List<Wanted> words, int required) {
        BoolQuery.Builder query = new BoolQuery.Builder();
        if (required == 0) {
            words.forEach(word -> query.should(best(word)));
            return query.minimumShouldMatch("1").build()._toQuery();
        }
        BoolQuery.Builder needed = new BoolQuery.Builder();
        words.stream().filter(word -> !word.optional()).forEach(word -> needed.should(best(word)));
        query.must(needed.minimumShouldMatch(Integer.toString(required)).build()._toQuery());
        words.stream().filter(Wanted::optional).forEach(word -> query.should(best(word)));
        return query.build()._toQuery();
    }

    /** The best way counts. */
    private static Query best(Wanted word) {
        List<Query> ways = word.ways().stream().map(ElasticQueries::way).toList();
        return ways.size() == 1
                ? ways.get(0)
                : Query.of(query -> query.disMax(best -> best.queries(ways).tieBreaker(0.0)));
    }

    private static Query way(Way way) {
        String field = way.field().wireName();
        String token = EngineDocument.bounded(way.token());
        Query met =
                switch (way.match()) {
                    case SAME -> term(field, token);
                    case BEGINNING ->
                            Query.of(query -> query.prefix(p -> p.field(field).value(token)));
                    case ONE_TYPO -> typos(field, token, 1);
                    case TWO_TYPOS -> typos(field, token, 2);
                };
        return Query.of(
                query -> query.constantScore(c -> c.filter(met).boost((float) way.score())));
    }

    /** All tokens that near, not only the fifty that Elasticsearch takes by itself. */
    private static Query typos(String field, String token, int most) {
        return Query.of(
                query ->
                        query.fuzzy(
                                fuzzy ->
                                        fuzzy.field(field)
                                                .value(token)
                                                .fuzziness(Integer.toString(most))
                                                .transpositions(true)
                                                .prefixLength(0)
                                                .rewrite("constant_score")));
    }

    static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query anyOf(SearchFilter filter, List<String> values) {
        List<FieldValue> each = values.stream().map(FieldValue::of).collect(Collectors.toList());
        return Query.of(
                query ->
                        query.terms(
                                terms -> terms.field(filter.wireName()).terms(t -> t.value(each))));
    }
}
