package de.efakatalog.index.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * The facet values of all documents of a segment, by number, in memory: a question that counts
 * facets looks at those of every document it finds. It takes 4 bytes for each document and each of
 * its values.
 */
final class FacetNumbers {

    private static final SegmentMemory<FacetNumbers> KNOWN = new SegmentMemory<>(FacetNumbers::new);

    /** Where the values of each document begin, and where those of the last one end. */
    private final int[] begins;

    private final int[] values;
    private final int distinct;

    private FacetNumbers(LeafReader segment) throws IOException {
        SortedSetDocValues column = DocValues.getSortedSet(segment, LuceneFields.FACETS);
        int documents = segment.maxDoc();
        int[] read = new int[documents];
        int count = 0;
        begins = new int[documents + 1];
        for (int document = 0; document < documents; document++) {
            begins[document] = count;
            if (column.advanceExact(document)) {
                read = ArrayUtil.grow(read, count + column.docValueCount());
                for (int left = column.docValueCount(); left > 0; left--) {
                    read[count++] = Math.toIntExact(column.nextOrd());
                }
            }
        }
        begins[documents] = count;
        values = ArrayUtil.copyOfSubArray(read, 0, count);
        distinct = Math.toIntExact(column.getValueCount());
    }

    /** Those of a segment. */
    static FacetNumbers of(LeafReader segment) throws IOException {
        return KNOWN.of(segment);
    }

    /** How many different values there are: numbers are below. */
    int distinct() {
        return distinct;
    }

    /** Counts the values of a document. */
    void count(int document, int[] counts) {
        int end = begins[document + 1];
        for (int i = begins[document]; i < end; i++) {
            counts[values[i]]++;
        }
    }
}
