package de.efakatalog.index.search.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.SearchCursor;
import de.efakatalog.index.search.SearchHit;
import de.efakatalog.index.search.SearchHits;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares what two engines answer: records, order, counts, marks, reasons and cursors.
 *
 * @param engines both
 * @param when to be told when they differ
 */
record SameAnswers(TwoEngines engines, String when) {

    private static final int PAGE = 70;

    /** Pages are turned until so many records were seen: beyond those that are ranked. */
    private static final int MOST = 500;

    /** The first page of any list. */
    SearchHits assertAsked(SearchQuery query) {
        SearchHits right = engines.lucene().search().search(query);
        assertSame(query, engines.elasticsearch().search().search(query), right);
        return right;
    }

    private void assertSame(SearchQuery query, SearchHits found, SearchHits right) {
        assertThat(engineless(found)).as("%s: %s", when, query).isEqualTo(engineless(right));
    }

    /** Without what a cursor says of the generation it comes from: each engine has its own. */
    private static SearchHits engineless(SearchHits hits) {
        SearchCursor next = hits.next();
        return next == null
                ? hits
                : new SearchHits(
                        hits.hits(),
                        hits.total(),
                        hits.facets(),
                        hits.meant(),
                        new SearchCursor(
                                next.stage(), next.boundary(), next.shown(), next.last(), ""),
                        hits.position());
    }

    /** Suggestions while somebody types. */
    void assertTyped(String typed) {
        assertThat(engines.elasticsearch().search().suggest(typed, 5))
                .as("%s: suggestions for \"%s\"", when, typed)
                .isEqualTo(engines.lucene().search().suggest(typed, 5));
    }

    /** Page by page, over the last ranked candidate into those that are not. */
    void assertPages(String words) {
        SearchCursor after = null;
        SearchCursor elasticAfter = null;
        List<String> keys = new ArrayList<>();
        do {
            SearchQuery query = new SearchQuery(RecordKind.SERVICE, words, Map.of(), PAGE, after);
            SearchHits page = engines.lucene().search().search(query);
            SearchHits other =
                    engines.elasticsearch()
                            .search()
                            .search(
                                    new SearchQuery(
                                            RecordKind.SERVICE,
                                            words,
                                            Map.of(),
                                            PAGE,
                                            elasticAfter));
            assertSame(query, other, page);
            page.hits().forEach(hit -> keys.add(hit.registry() + "/" + hit.key()));
            after = page.next();
            elasticAfter = other.next();
        } while (after != null && keys.size() < MOST);
        assertThat(keys).as(words).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    /** All records at once. */
    void assertScanned(String words) {
        SearchQuery query = Questions.firstTen(words);
        List<SearchHit> right = new ArrayList<>();
        engines.lucene().search().scan(query, right::add);
        List<SearchHit> found = new ArrayList<>();
        engines.elasticsearch().search().scan(query, found::add);
        assertThat(found).as("%s: all of %s", when, query).isEqualTo(right);
        assertThat(right).as(words).hasSizeGreaterThan(300);
    }
}
