package de.efakatalog.index.search;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The order of records and the cursor in it. Every record has a place of its own: name, then key,
 * then registry decide where relevance does not.
 */
final class PageOrder {

    /** Records as Germans sort their names. */
    static final PageOrder ALPHABETICAL = new PageOrder(false);

    /** The most relevant first. */
    static final PageOrder BY_RELEVANCE = new PageOrder(true);

    private static final Pattern RANK = Pattern.compile("([1-9][0-9]?)-([0-9a-f]{8})");

    private final boolean ranked;
    private final Sort sort;

    private PageOrder(boolean ranked) {
        SortField[] names = {
            new SortField(LuceneFields.SORT, SortField.Type.STRING),
            new SortField(LuceneFields.KEY, SortField.Type.STRING),
            new SortField(LuceneFields.REGISTRY, SortField.Type.STRING)
        };
        this.ranked = ranked;
        this.sort =
                ranked
                        ? new Sort(SortField.FIELD_SCORE, names[0], names[1], names[2])
                        : new Sort(names);
    }

    Sort sort() {
        return sort;
    }

    /**
     * The cursor behind a hit.
     *
     * @param required how many words had to match; the following pages keep to it
     */
    SearchCursor cursor(FieldDoc hit, int required) {
        int names = hit.fields.length - 3;
        String rank =
                ranked
                        ? "%d-%08x".formatted(required, Float.floatToIntBits((Float) hit.fields[0]))
                        : "";
        BytesRef sortKey = (BytesRef) hit.fields[names];
        return new SearchCursor(
                rank,
                HexFormat.of()
                        .formatHex(sortKey.bytes, sortKey.offset, sortKey.offset + sortKey.length),
                ((BytesRef) hit.fields[names + 2]).utf8ToString(),
                ((BytesRef) hit.fields[names + 1]).utf8ToString());
    }

    /**
     * How many words have to match, as the first page has found out.
     *
     * @throws IllegalArgumentException when the cursor says nothing of relevance
     */
    static int required(SearchCursor cursor) {
        return Integer.parseInt(rank(cursor).group(1));
    }

    /**
     * The place in the order that a cursor stands for.
     *
     * @param documents how many documents the index has, deleted ones included
     * @throws IllegalArgumentException when the cursor is malformed or of another order
     */
    FieldDoc place(SearchCursor cursor, int documents) {
        BytesRef sortKey;
        try {
            sortKey = new BytesRef(HexFormat.of().parseHex(cursor.sortKey()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the cursor is damaged: its sort key", e);
        }
        BytesRef key = new BytesRef(cursor.key());
        BytesRef registry = new BytesRef(cursor.registry());
        // no document can stand at exactly this place but the one behind which we go on
        int behind = Math.max(1, documents) - 1;
        if (!ranked) {
            if (!cursor.rank().isEmpty()) {
                throw new IllegalArgumentException("the cursor belongs to a query with words");
            }
            return new FieldDoc(behind, Float.NaN, new Object[] {sortKey, key, registry});
        }
        float score = Float.intBitsToFloat(Integer.parseUnsignedInt(rank(cursor).group(2), 16));
        if (!Float.isFinite(score) || score < 0) {
            throw new IllegalArgumentException("the cursor is damaged: its relevance");
        }
        return new FieldDoc(behind, score, new Object[] {score, sortKey, key, registry});
    }

    private static Matcher rank(SearchCursor cursor) {
        Matcher rank = RANK.matcher(cursor.rank());
        if (!rank.matches()) {
            throw new IllegalArgumentException("the cursor belongs to a query without words");
        }
        return rank;
    }
}
