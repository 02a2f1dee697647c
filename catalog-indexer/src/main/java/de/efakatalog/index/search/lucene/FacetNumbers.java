package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.SearchFilter;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The facet values of all documents of a segment, by number, in memory: a question that counts
 * facets looks at those of every document it finds. It takes 4 bytes for each document, and one for
 * each of its values unless there are very many different ones.
 */
final class FacetNumbers {

    private static final SegmentMemory<FacetNumbers> KNOWN = new SegmentMemory<>(FacetNumbers::new);

    /** Where the values of each document begin, and where those of the last one end. */
    private final int[] begins;

    /** The values of all documents; null when a byte is too small for them. */
    private final byte @Nullable [] small;

    /** The same if a byte is too small. */
    private final int[] large;

    /** By the number of a value, which facet it belongs to. */
    private final SearchFilter[] facets;

    private final String[] texts;

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
        int distinct = Math.toIntExact(column.getValueCount());
        boolean isSmall = distinct <= 1 << Byte.SIZE;
        small = isSmall ? bytes(read, count) : null;
        large = isSmall ? new int[0] : ArrayUtil.copyOfSubArray(read, 0, count);
        facets = new SearchFilter[distinct];
        texts = new String[distinct];
        for (int number = 0; number < distinct; number++) {
            BytesRef value = column.lookupOrd(number);
            facets[number] = FacetColumn.filter(value);
            texts[number] = FacetColumn.text(value);
        }
    }

    private static byte[] bytes(int[] numbers, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    /** Those of a segment. */
    static FacetNumbers of(LeafReader segment) throws IOException {
        return KNOWN.of(segment);
    }

    /** How many different values there are: numbers are below. */
    int distinct() {
        return texts.length;
    }

    /** Which facet the value of a number belongs to. */
    SearchFilter facet(int number) {
        return facets[number];
    }

    /** The value of a number. */
    String text(int number) {
        return texts[number];
    }

    /** Counts the values of a document. */
    void count(int document, int[] counts) {
        int end = begins[document + 1];
        byte[] bytes = small;
        if (bytes == null) {
            for (int i = begins[document]; i < end; i++) {
                counts[large[i]]++;
            }
        } else {
            for (int i = begins[document]; i < end; i++) {
                counts[Byte.toUnsignedInt(bytes[i])]++;
            }
        }
    }
}
