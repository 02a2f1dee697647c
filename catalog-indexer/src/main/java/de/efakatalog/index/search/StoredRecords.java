package de.efakatalog.index.search;

import de.efakatalog.index.search.Mentions.Target;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Reads records back from one state of the index. */
final class StoredRecords {

    private static final Set<String> ONLY_VERSION = Set.of(LuceneFields.VERSION);

    private final IndexSearcher searcher;
    private final StoredFields fields;

    StoredRecords(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.fields = searcher.storedFields();
    }

    boolean isEmpty() {
        return searcher.getIndexReader().numDocs() == 0;
    }

    /** The version of a record that the index holds; 0 when it holds none. */
    long version(String id) throws IOException {
        List<Integer> found = find(LuceneFields.ID, id);
        return found.isEmpty()
                ? 0
                : fields.document(found.get(0), ONLY_VERSION)
                        .getField(LuceneFields.VERSION)
                        .numericValue()
                        .longValue();
    }

    /** The records that are meant, one of each registry that has one. */
    List<IndexedRecord> of(Target target) throws IOException {
        List<IndexedRecord> records = new ArrayList<>();
        for (int document : find(LuceneFields.TARGET, target.id())) {
            records.add(read(document));
        }
        return records;
    }

    /** Hands over all records of a kind. */
    void forEach(RecordKind kind, Consumer<IndexedRecord> reader) throws IOException {
        for (int document : find(LuceneFields.KIND, kind.wireName())) {
            reader.accept(read(document));
        }
    }

    /** A found record as it is answered. */
    SearchHit hit(int document) throws IOException {
        IndexedRecord record = read(document);
        return new SearchHit(record.registry(), record.key(), record.json());
    }

    private IndexedRecord read(int number) throws IOException {
        Document document = fields.document(number);
        return new IndexedRecord(
                RecordKind.fromWireName(document.get(LuceneFields.KIND)).orElseThrow(),
                document.get(LuceneFields.REGISTRY),
                document.get(LuceneFields.KEY),
                document.getField(LuceneFields.VERSION).numericValue().longValue(),
                document.get(LuceneFields.JSON));
    }

    private List<Integer> find(String field, String value) throws IOException {
        TermQuery query = new TermQuery(new Term(field, value));
        int all = Math.max(1, searcher.count(query));
        List<Integer> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, all).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }
}
