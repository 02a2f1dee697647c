package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.RetrievalOrder;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Lucene's form of the orders and of places in them. */
final class LuceneOrder {

    private static final SortField[] NAMES = {
        new SortField(LuceneFields.SORT, SortField.Type.STRING),
        new SortField(LuceneFields.KEY, SortField.Type.STRING),
        new SortField(LuceneFields.REGISTRY, SortField.Type.STRING)
    };
    private static final Sort BY_RELEVANCE =
            new Sort(SortField.FIELD_SCORE, NAMES[0], NAMES[1], NAMES[2]);
    private static final Sort BY_NAME = new Sort(NAMES);
    private static final Sort BY_CHANGE =
            new Sort(
                    new SortField(LuceneFields.CHANGED, SortField.Type.LONG, true),
                    NAMES[0],
                    NAMES[1],
                    NAMES[2]);

    private LuceneOrder() {}

    static Sort sort(RetrievalOrder order) {
        return switch (order) {
            case RELEVANCE -> BY_RELEVANCE;
            case NAME -> BY_NAME;
            case NEWEST -> BY_CHANGE;
        };
    }

    /** Where a found document stands. */
    static Place place(FieldDoc found) {
        Object[] fields = found.fields;
        int names = fields.length - NAMES.length;
        long rank = names == 0 ? 0 : ((Number) fields[0]).longValue();
        return new Place(
                rank,
                ((BytesRef) fields[names]).utf8ToString(),
                ((BytesRef) fields[names + 1]).utf8ToString(),
                ((BytesRef) fields[names + 2]).utf8ToString());
    }

    /**
     * Lucene's form of a place.
     *
     * @param documents how many documents the index has, deleted ones included
     */
    static FieldDoc after(Place place, RetrievalOrder order, int documents) {
        BytesRef sortKey = new BytesRef(place.sortKey());
        BytesRef key = new BytesRef(place.key());
        BytesRef registry = new BytesRef(place.registry());
        // no document can stand at exactly this place but the one behind which we go on
        int behind = Math.max(1, documents) - 1;
        return switch (order) {
            case RELEVANCE -> {
                float score = place.rank();
                yield new FieldDoc(behind, score, new Object[] {score, sortKey, key, registry});
            }
            case NAME -> new FieldDoc(behind, Float.NaN, new Object[] {sortKey, key, registry});
            case NEWEST ->
                    new FieldDoc(
                            behind, Float.NaN, new Object[] {place.rank(), sortKey, key, registry});
        };
    }
}
