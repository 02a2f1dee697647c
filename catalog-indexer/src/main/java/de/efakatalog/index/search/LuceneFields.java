package de.efakatalog.index.search;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** How a search document is laid down in Lucene. */
final class LuceneFields {

    /** Kind, registry and key: one document each. */
    static final String ID = "id";

    /** The kind's wire name. */
    static final String KIND = "kind";

    /** Kind and key, whatever the registry (see {@link Mentions.Target}). */
    static final String TARGET = "target";

    static final String SORT = "sort";
    static final String KEY = "key";
    static final String REGISTRY = "registry";
    static final String VERSION = "version";
    static final String JSON = "json";

    /** Longer values are cut on both sides, so that no value is too long for the index. */
    private static final int LONGEST_VALUE = 4_000;

    private static final FieldType PARTS = new FieldType();

    static {
        // only whether a part occurs: neither how often nor where
        PARTS.setIndexOptions(IndexOptions.DOCS);
        PARTS.setOmitNorms(true);
        PARTS.freeze();
    }

    private LuceneFields() {}

    static String filter(SearchFilter filter) {
        return "filter_" + filter.name().toLowerCase(Locale.ROOT);
    }

    static BytesRef value(String value) {
        return new BytesRef(
                value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE));
    }

    static Document document(SearchDocument source) {
        IndexedRecord record = source.record();
        Document document = new Document();
        document.add(new StringField(ID, record.id(), Field.Store.NO));
        document.add(new StringField(KIND, record.kind().wireName(), Field.Store.YES));
        document.add(
                new StringField(
                        TARGET,
                        new Mentions.Target(record.kind(), record.key()).id(),
                        Field.Store.NO));
        document.add(
                new SortedDocValuesField(SORT, new BytesRef(GermanSortKey.of(source.sortName()))));
        document.add(new SortedDocValuesField(KEY, new BytesRef(record.key())));
        document.add(new SortedDocValuesField(REGISTRY, new BytesRef(record.registry())));
        document.add(new StoredField(REGISTRY, record.registry()));
        document.add(new StoredField(KEY, record.key()));
        document.add(new StoredField(VERSION, record.version()));
        document.add(new StoredField(JSON, record.json()));
        source.texts()
                .forEach(
                        (field, texts) ->
                                texts.forEach(
                                        text -> {
                                            String nfc =
                                                    Normalizer.normalize(text, Normalizer.Form.NFC);
                                            document.add(
                                                    new TextField(
                                                            field.words(), nfc, Field.Store.NO));
                                            document.add(new Field(field.parts(), nfc, PARTS));
                                        }));
        source.filters()
                .forEach(
                        (filter, values) ->
                                values.forEach(
                                        value ->
                                                // with doc values, so that they can be counted
                                                document.add(
                                                        new KeywordField(
                                                                filter(filter),
                                                                value(value),
                                                                Field.Store.NO))));
        return document;
    }

    /** The analyzer of each field. */
    static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return fieldName.startsWith("parts_") ? GermanAnalysis.PARTS : GermanAnalysis.WORDS;
            }
        };
    }
}
