package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * How a document is laid down in Lucene: tokens and ids inverted, everything else in columns, so
 * that many candidates can be read without unpacking whole documents.
 */
final class LuceneFields {

    /**
     * Raise it when documents are laid down so that a generation of before cannot be searched or
     * gone on with; such a one does not answer while the next is built.
     */
    static final int LAYOUT = 4;

    /** Kind, registry and key: one document each. */
    static final String ID = "id";

    /** The kind's wire name. */
    static final String KIND = "kind";

    /** Kind and key, whatever the registry (see {@link Target}). */
    static final String TARGET = "target";

    /** Sort key, key and registry (see {@link PlaceColumn}). */
    static final String PLACE = "place";

    /** The first bytes of the sort key, as a number. */
    static final String PLACE_BEGINNING = "place_beginning";

    /** All facets and their values (see {@link FacetColumn}). */
    static final String FACETS = "facets";

    static final String VERSION = "version";
    static final String CHANGED = "changed";
    static final String FEATURES = "features";
    static final String FEATURES_KEY = "features_key";
    static final String JSON = "json";

    private LuceneFields() {}

    static Document document(EngineDocument source) {
        IndexedRecord record = source.record();
        String kind = record.kind().wireName();
        String target = new Target(record.kind(), record.key()).id();
        Document document = new Document();
        document.add(new StringField(ID, record.id(), Field.Store.NO));
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new StringField(TARGET, target, Field.Store.NO));
        document.add(new BinaryDocValuesField(PLACE, PlaceColumn.of(source)));
        document.add(
                new NumericDocValuesField(
                        PLACE_BEGINNING, PlaceColumn.beginning(source.sortKey())));
        document.add(new NumericDocValuesField(VERSION, record.version()));
        document.add(new NumericDocValuesField(CHANGED, source.changedAt()));
        document.add(new BinaryDocValuesField(FEATURES, new BytesRef(source.features())));
        document.add(new BinaryDocValuesField(FEATURES_KEY, new BytesRef(source.featuresKey())));
        document.add(new BinaryDocValuesField(JSON, new BytesRef(record.json())));
        source.tokens().forEach((field, tokens) -> add(document, field, tokens));
        source.values().forEach((filter, values) -> add(document, filter, values));
        return document;
    }

    private static void add(Document document, SearchFilter filter, Iterable<String> values) {
        for (String value : values) {
            document.add(new StringField(filter.wireName(), value, Field.Store.NO));
            if (filter.isCounted()) {
                document.add(new SortedSetDocValuesField(FACETS, FacetColumn.value(filter, value)));
            }
        }
    }

    private static void add(Document document, TokenField field, Iterable<String> tokens) {
        // finished tokens, each as it is; only whether one occurs, neither how often nor where
        tokens.forEach(
                token -> document.add(new StringField(field.wireName(), token, Field.Store.NO)));
    }
}
