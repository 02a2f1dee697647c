package de.efakatalog.index.search;

import de.efakatalog.index.search.QueryWords.Word;
import de.efakatalog.index.search.Snapshots.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** One question to one state of the index. */
final class LuceneSearch {

    /** How many records a scan reads at once. */
    private static final int SCAN_PAGE = 500;

    private final IndexSearcher searcher;
    private final long position;
    private final SearchQuery question;
    private final List<Word> words;
    private final PageOrder order;
    private final int required;
    private final Query query;

    /**
     * @throws IllegalArgumentException when the cursor is malformed or belongs to another query
     */
    LuceneSearch(Snapshot snapshot, SearchQuery question) throws IOException {
        this.searcher = snapshot.searcher();
        this.position = snapshot.position();
        this.question = question;
        String typed = question.words();
        boolean all = typed == null || typed.isBlank();
        this.words = typed == null || all ? List.of() : QueryWords.of(typed);
        this.order = all ? PageOrder.ALPHABETICAL : PageOrder.BY_RELEVANCE;
        this.required = all ? 0 : required();
        this.query =
                all || !words.isEmpty()
                        ? query(required)
                        : new MatchNoDocsQuery("nothing but spaces and signs was typed");
    }

    /** The page that was asked for. */
    SearchHits page() throws IOException {
        SearchCursor cursor = question.after();
        FieldDoc after =
                cursor == null ? null : order.place(cursor, searcher.getIndexReader().maxDoc());
        // one more than asked for tells whether there is a following page
        TopFieldDocs found = find(after, question.limit() + 1L, Integer.MAX_VALUE);
        int shown = Math.min(question.limit(), found.scoreDocs.length);
        StoredRecords stored = new StoredRecords(searcher);
        List<SearchHit> hits = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            hits.add(stored.hit(found.scoreDocs[i].doc));
        }
        SearchCursor next =
                found.scoreDocs.length > shown
                        ? order.cursor((FieldDoc) found.scoreDocs[shown - 1], required)
                        : null;
        return new SearchHits(List.copyOf(hits), found.totalHits.value(), next, position);
    }

    /** All records, in order. */
    void scan(Consumer<SearchHit> reader) throws IOException {
        StoredRecords stored = new StoredRecords(searcher);
        FieldDoc after = null;
        ScoreDoc[] page;
        do {
            page = find(after, SCAN_PAGE, 1).scoreDocs;
            for (ScoreDoc found : page) {
                reader.accept(stored.hit(found.doc));
                after = (FieldDoc) found;
            }
        } while (page.length == SCAN_PAGE);
    }

    private TopFieldDocs find(@Nullable FieldDoc after, long limit, int countUpTo)
            throws IOException {
        int most = (int) Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
        return searcher.search(
                query, new TopFieldCollectorManager(order.sort(), most, after, countUpTo));
    }

    /** All words, if that finds anything; otherwise half of them; otherwise any. */
    private int required() throws IOException {
        SearchCursor cursor = question.after();
        if (cursor != null) {
            // a record that came in between must not change the rules from page to page
            return Math.min(PageOrder.required(cursor), Math.max(1, words.size()));
        }
        int number = words.size();
        for (int attempt : new int[] {number, (number + 1) / 2}) {
            if (attempt > 0 && searcher.count(query(attempt)) > 0) {
                return attempt;
            }
        }
        return 1;
    }

    private Query query(int requiredWords) {
        return LuceneQueries.of(question.kind(), question.filters(), words, requiredWords);
    }
}
