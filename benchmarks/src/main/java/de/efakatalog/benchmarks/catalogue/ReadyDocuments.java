package de.efakatalog.benchmarks.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.model.changelog.Change;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a log, as the engine makes them, for those who index nothing but them. */
final class ReadyDocuments {

    private final RecordDocuments documents = new RecordDocuments(new ObjectMapper());
    private final Mentions mentions = new Mentions();
    private final List<Change> changes;

    ReadyDocuments(List<Change> changes) {
        this.changes = changes;
        for (Change change : changes) {
            IndexedRecord record = IndexedRecord.of(change);
            mentions.replace(record.id(), documents.statement(record));
        }
    }

    Stream<EngineDocument> all() {
        return changes.stream()
                .map(change -> documents.document(IndexedRecord.of(change), mentions));
    }
}
