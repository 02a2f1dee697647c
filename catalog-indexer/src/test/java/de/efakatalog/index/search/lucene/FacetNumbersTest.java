package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.SearchFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Values in memory, against the column that they were read from. */
class FacetNumbersTest {

    private static final int DOCUMENTS = 500;

    @Test
    void holdWhatTheColumnHolds() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            fill(writer, new Random(11), 40);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                // one segment without the column, one with it, deleted documents in both
                assertThat(reader.leaves()).hasSize(2);
                assertThat(reader.numDeletedDocs()).isPositive();
                assertThat(distinct(reader)).containsExactly(0, 40);
                assertSame(reader);
            }
            writer.forceMerge(1);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(distinct(reader)).containsExactly(40);
                assertSame(reader);
            }
        }
    }

    @Test
    void holdMoreValuesThanAByteTells() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            fill(writer, new Random(13), 700);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(distinct(reader).getLast()).isBetween(300, 700);
                assertSame(reader);
            }
        }
    }

    @Test
    void areReadOnceAsLongAsTheirSegmentIs() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            fill(writer, new Random(12), 40);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                LeafReader segment = reader.leaves().getFirst().reader();
                FacetNumbers first = FacetNumbers.of(segment);
                writer.deleteDocuments(new Term("id", "3"));
                try (DirectoryReader later = DirectoryReader.open(writer)) {
                    assertThat(later.numDocs()).isLessThan(reader.numDocs());
                    assertThat(FacetNumbers.of(later.leaves().getFirst().reader())).isSameAs(first);
                }
                assertThat(FacetNumbers.of(segment)).isSameAs(first);
            }
        }
    }

    private static void fill(IndexWriter writer, Random random, int different) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = new Document();
            document.add(new StringField("id", Integer.toString(i), Field.Store.NO));
            boolean first = i < DOCUMENTS / 2;
            for (int j = first ? 0 : random.nextInt(9); j > 0; j--) {
                BytesRef value =
                        FacetColumn.value(SearchFilter.LAGE, "v" + random.nextInt(different));
                document.add(new SortedSetDocValuesField(LuceneFields.FACETS, value));
            }
            writer.addDocument(document);
            if (i == DOCUMENTS / 2 - 1) {
                writer.flush();
            }
        }
        writer.deleteDocuments(new Term("id", "7"), new Term("id", "407"));
    }

    private static List<Integer> distinct(DirectoryReader reader) throws IOException {
        List<Integer> distinct = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            distinct.add(FacetNumbers.of(segment.reader()).distinct());
        }
        return distinct;
    }

    private static void assertSame(DirectoryReader reader) throws IOException {
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader segment = context.reader();
            FacetNumbers numbers = FacetNumbers.of(segment);
            SortedSetDocValues column = DocValues.getSortedSet(segment, LuceneFields.FACETS);
            for (int number = 0; number < numbers.distinct(); number++) {
                assertThat(FacetColumn.value(numbers.facet(number), numbers.text(number)))
                        .isEqualTo(column.lookupOrd(number));
            }
            for (int document = 0; document < segment.maxDoc(); document++) {
                int[] expected = new int[numbers.distinct()];
                if (column.advanceExact(document)) {
                    for (int left = column.docValueCount(); left > 0; left--) {
                        expected[(int) column.nextOrd()]++;
                    }
                }
                int[] actual = new int[numbers.distinct()];
                numbers.count(document, actual);
                assertThat(actual).isEqualTo(expected);
            }
        }
    }
}
