package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.ReadRecord;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.IndexedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
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
     *
     * @param isWritten whether documents of a record may exist already, which are then replaced
     */
    void all(Collection<ReadRecord> records, Predicate<Target> isWritten) throws IOException {
        try {
            records.parallelStream().forEach(record -> one(record, isWritten));
        } catch (UncheckedIOException e) {
            throw new IOException("A batch was written in part only", e);
        }
    }

    /** Writes down what the processors hold, all at a time; alone, Lucene does one by one. */
    void flush() throws IOException {
        try {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(i -> flushNext());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void flushNext() {
        try {
            writer.flushNextBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void one(ReadRecord read, Predicate<Target> isWritten) {
        IndexedRecord record = read.record();
        try {
            Document document = LuceneFields.document(documents.document(read, mentions));
            if (isWritten.test(new Target(record.kind(), record.key()))) {
                writer.updateDocument(new Term(LuceneFields.ID, record.id()), document);
            } else {
                // nothing to look for in all segments that there are
                writer.addDocument(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
