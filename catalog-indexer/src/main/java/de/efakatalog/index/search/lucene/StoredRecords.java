package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads records back from one state of the index. */
final class StoredRecords {

    private final IndexSearcher searcher;

    StoredRecords(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    boolean isEmpty() {
        return searcher.getIndexReader().numDocs() == 0;
    }

    /** The version of a record that the index holds; 0 when it holds none. */
    long version(String id) throws IOException {
        long[] version = {0};
        forEach(
                new Term(LuceneFields.ID, id),
                (segment, document) -> {
                    version[0] = Column.number(segment, LuceneFields.VERSION, document);
                });
        return version[0];
    }

    /** The records that are meant, one of each registry that has one. */
    List<IndexedRecord> of(Target target) throws IOException {
        List<IndexedRecord> records = new ArrayList<>();
        forEach(
                new Term(LuceneFields.TARGET, target.id()),
                (segment, document) -> records.add(read(target.kind(), segment, document)));
        return records;
    }

    /** Hands over all records of a kind. */
    void forEach(RecordKind kind, Consumer<IndexedRecord> reader) throws IOException {
        forEach(
                new Term(LuceneFields.KIND, kind.wireName()),
                (segment, document) -> reader.accept(read(kind, segment, document)));
    }

    private static IndexedRecord read(RecordKind kind, LeafReader segment, int document)
            throws IOException {
        Place place = PlaceColumn.place(0, Column.bytes(segment, LuceneFields.PLACE, document));
        return new IndexedRecord(
                kind,
                place.registry(),
                place.key(),
                Column.number(segment, LuceneFields.VERSION, document),
                Column.bytes(segment, LuceneFields.JSON, document).utf8ToString());
    }

    private void forEach(Term term, Reading reading) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader segment = leaf.reader();
            PostingsEnum postings = segment.postings(term, PostingsEnum.NONE);
            if (postings != null) {
                Bits live = segment.getLiveDocs();
                int document = postings.nextDoc();
                while (document != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(document)) {
                        reading.read(segment, document);
                    }
                    document = postings.nextDoc();
                }
            }
        }
    }

    private interface Reading {

        void read(LeafReader segment, int document) throws IOException;
    }

    private static final class Column {

        private Column() {}

        static long number(LeafReader segment, String field, int document) throws IOException {
            var values = DocValues.getNumeric(segment, field);
            values.advanceExact(document);
            return values.longValue();
        }

        static BytesRef bytes(LeafReader segment, String field, int document) throws IOException {
            var values = DocValues.getBinary(segment, field);
            values.advanceExact(document);
            return values.binaryValue();
        }
    }
}
