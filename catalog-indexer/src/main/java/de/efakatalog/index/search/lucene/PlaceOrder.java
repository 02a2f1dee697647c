package de.efakatalog.index.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Compares documents by their {@link PlaceColumn}.
 *
 * <p>Lucene's own order of strings looks every value up in a compressed dictionary, which was most
 * of the cost of a question: hundreds of records have the same score, and their names decide. Here
 * the beginnings of the names are compared as numbers, and whole ones only where these are equal.
 */
final class PlaceOrder extends FieldComparatorSource {

    /** Ascending. */
    static final SortField FIELD = new SortField(LuceneFields.PLACE, new PlaceOrder());

    private PlaceOrder() {}

    @Override
    public FieldComparator<?> newComparator(
            String field, int hits, Pruning pruning, boolean reversed) {
        return new Comparison(hits);
    }

    private static final class Comparison extends FieldComparator<BytesRef> {

        private final long[] beginnings;
        private final BytesRefBuilder[] places;

        /** Stays from segment to segment, as Lucene says it once only. */
        private int bottom;

        private long topBeginning;
        private BytesRef top = new BytesRef();

        Comparison(int hits) {
            beginnings = new long[hits];
            places = new BytesRefBuilder[hits];
        }

        @Override
        public int compare(int slot, int other) {
            int order = Long.compareUnsigned(beginnings[slot], beginnings[other]);
            return order != 0 ? order : places[slot].get().compareTo(places[other].get());
        }

        @Override
        public void setTopValue(BytesRef value) {
            top = value;
            topBeginning = PlaceColumn.beginning(PlaceColumn.place(0, value).sortKey());
        }

        @Override
        public BytesRef value(int slot) {
            return places[slot].toBytesRef();
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
            return new Segment(
                    DocValues.getNumeric(context.reader(), LuceneFields.PLACE_BEGINNING),
                    DocValues.getBinary(context.reader(), LuceneFields.PLACE));
        }

        private final class Segment implements LeafFieldComparator {

            private final NumericDocValues beginning;
            private final BinaryDocValues place;

            Segment(NumericDocValues beginning, BinaryDocValues place) {
                this.beginning = beginning;
                this.place = place;
            }

            @Override
            public void setBottom(int slot) {
                bottom = slot;
            }

            @Override
            public int compareBottom(int document) throws IOException {
                int order = Long.compareUnsigned(beginnings[bottom], beginning(document));
                return order != 0 ? order : places[bottom].get().compareTo(place(document));
            }

            @Override
            public int compareTop(int document) throws IOException {
                int order = Long.compareUnsigned(topBeginning, beginning(document));
                return order != 0 ? order : top.compareTo(place(document));
            }

            @Override
            public void copy(int slot, int document) throws IOException {
                beginnings[slot] = beginning(document);
                BytesRefBuilder copy = places[slot];
                if (copy == null) {
                    copy = new BytesRefBuilder();
                    places[slot] = copy;
                }
                copy.copyBytes(place(document));
            }

            private long beginning(int document) throws IOException {
                beginning.advanceExact(document);
                return beginning.longValue();
            }

            private BytesRef place(int document) throws IOException {
                place.advanceExact(document);
                return place.binaryValue();
            }

            @Override
            public void setScorer(Scorable scorer) {
                // names do not depend on scores
            }
        }
    }
}
