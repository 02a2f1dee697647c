package de.efakatalog.index.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.Counter;
import org.apache.lucene.util.IntroSorter;

/**
 * The order of a segment's documents by {@link PlaceColumn}, as a number for each of them: where
 * thousands of documents have the same score, their names decide, and names that begin alike are
 * dear to compare. A segment never changes, so this is worked out once, when it is first shown.
 */
final class PlaceRanks {

    private static final SegmentMemory<PlaceRanks> KNOWN = new SegmentMemory<>(PlaceRanks::ranks);

    private final int[] byDocument;
    private final int[] byRank;

    private PlaceRanks(int[] byDocument, int[] byRank) {
        this.byDocument = byDocument;
        this.byRank = byRank;
    }

    /** The rank of each document, from 0; not to be changed. */
    int[] byDocument() {
        return byDocument;
    }

    /** The document of each rank; not to be changed. */
    int[] byRank() {
        return byRank;
    }

    /** Those of a segment. */
    static PlaceRanks of(LeafReader segment) throws IOException {
        return KNOWN.of(segment);
    }

    private static PlaceRanks ranks(LeafReader segment) throws IOException {
        int documents = segment.maxDoc();
        long[] beginnings = new long[documents];
        BytesRefArray places = new BytesRefArray(Counter.newCounter());
        NumericDocValues beginning = DocValues.getNumeric(segment, LuceneFields.PLACE_BEGINNING);
        BinaryDocValues place = DocValues.getBinary(segment, LuceneFields.PLACE);
        BytesRef none = new BytesRef();
        for (int i = 0; i < documents; i++) {
            if (beginning.advanceExact(i)) {
                beginnings[i] = beginning.longValue();
            }
            places.append(place.advanceExact(i) ? place.binaryValue() : none);
        }
        int[] order = new int[documents];
        for (int i = 0; i < documents; i++) {
            order[i] = i;
        }
        new ByPlace(order, beginnings, places).sort(0, documents);
        int[] ranks = new int[documents];
        for (int i = 0; i < documents; i++) {
            ranks[order[i]] = i;
        }
        return new PlaceRanks(ranks, order);
    }

    private static final class ByPlace extends IntroSorter {

        private final int[] order;
        private final long[] beginnings;
        private final BytesRefArray places;
        private final BytesRefBuilder one = new BytesRefBuilder();
        private final BytesRefBuilder other = new BytesRefBuilder();
        private int pivot;

        ByPlace(int[] order, long[] beginnings, BytesRefArray places) {
            this.order = order;
            this.beginnings = beginnings;
            this.places = places;
        }

        private int compareDocuments(int a, int b) {
            int byBeginning = Long.compareUnsigned(beginnings[a], beginnings[b]);
            return byBeginning != 0
                    ? byBeginning
                    : places.get(one, a).compareTo(places.get(other, b));
        }

        @Override
        protected void setPivot(int i) {
            pivot = order[i];
        }

        @Override
        protected int comparePivot(int j) {
            return compareDocuments(pivot, order[j]);
        }

        @Override
        protected int compare(int i, int j) {
            return compareDocuments(order[i], order[j]);
        }

        @Override
        protected void swap(int i, int j) {
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
