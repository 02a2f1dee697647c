package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.IndexedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Makes documents of records and hands them to Lucene. */
final class DocumentWriting {

    private final IndexWriter writer;
    private final RecordDocuments documents;
    private final Mentions mentions;

    DocumentWriting(IndexWriter writer, RecordDocuments documents, Mentions mentions) {
        this.writer = writer;
        this.documents = documents;
        this.mentions = mentions;
    }

    /**
     * Writes records, each at most once among them, on all processors: most of the time goes into
     * reading names, and nobody waits for another.
     */
    void all(Collection<IndexedRecord> records) throws IOException {
        RecordDocuments.awaitKnowledge();
        try {
            records.parallelStream().forEach(this::one);
        } catch (UncheckedIOException e) {
            throw new IOException("A batch was written in part only", e);
        }
    }

    private void one(IndexedRecord record) {
        try {
            writer.updateDocument(
                    new Term(LuceneFields.ID, record.id()),
                    LuceneFields.document(documents.document(record, mentions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
