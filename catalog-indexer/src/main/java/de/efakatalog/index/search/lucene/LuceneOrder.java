package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.RetrievalOrder;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Lucene's form of the orders and of places in them. */
final class LuceneOrder {

    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, PlaceOrder.FIELD);
    private static final Sort BY_NAME = new Sort(PlaceOrder.FIELD);
    private static final Sort BY_CHANGE =
            new Sort(
                    new SortField(LuceneFields.CHANGED, SortField.Type.LONG, true),
                    PlaceOrder.FIELD);

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
        long rank = fields.length == 1 ? 0 : ((Number) fields[0]).longValue();
        return PlaceColumn.place(rank, (BytesRef) fields[fields.length - 1]);
    }

    /**
     * Lucene's form of a place.
     *
     * @param documents how many documents the index has, deleted ones included
     */
    static FieldDoc after(Place place, RetrievalOrder order, int documents) {
        BytesRef column = PlaceColumn.of(place);
        // no document can stand at exactly this place but the one behind which we go on
        int behind = Math.max(1, documents) - 1;
        return switch (order) {
            case RELEVANCE -> {
                float score = place.rank();
                yield new FieldDoc(behind, score, new Object[] {score, column});
            }
            case NAME -> new FieldDoc(behind, Float.NaN, new Object[] {column});
            case NEWEST -> new FieldDoc(behind, Float.NaN, new Object[] {place.rank(), column});
        };
    }
}
