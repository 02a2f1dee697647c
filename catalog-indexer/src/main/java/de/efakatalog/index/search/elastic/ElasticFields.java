package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a document is laid down in Elasticsearch. */
final class ElasticFields {

    /** Part of the fingerprint of an index generation: raise it with every change here. */
    static final int VERSION = 2;

    /** The kind's wire name. What is no record has none, and so is never found. */
    static final String KIND = "kind";

    /** Kind and key, whatever the registry (see {@link Target}). */
    static final String TARGET = "target";

    static final String SORT = "sort";
    static final String KEY = "key";
    static final String REGISTRY = "registry";

    /** Milliseconds since 1970. */
    static final String CHANGED = "changed";

    static final String VERSION_OF_RECORD = "version";

    /** The complete record as text: read as it was logged, not as some JSON that says the same. */
    static final String RECORD = "record";

    static final String FEATURES = "features";

    /** Stands for the features (see {@link EngineDocument#featuresKey()}). */
    static final String FEATURES_KEY = "features_key";

    /** Of the checkpoint: the position in the log. */
    static final String POSITION = "position";

    /** Of the checkpoint: the id of the log. */
    static final String LOG = "log";

    private ElasticFields() {}

    /** The mapping; what it does not name is refused. */
    static TypeMapping mapping() {
        Map<String, Property> fields = new LinkedHashMap<>();
        fields.put(KIND, word());
        fields.put(TARGET, Property.of(field -> field.keyword(target -> target)));
        for (TokenField field : TokenField.values()) {
            fields.put(field.wireName(), word());
        }
        for (SearchFilter filter : SearchFilter.values()) {
            fields.put(filter.wireName(), countable());
        }
        fields.put(SORT, sortable());
        fields.put(KEY, sortable());
        fields.put(REGISTRY, sortable());
        fields.put(CHANGED, number());
        fields.put(POSITION, number());
        fields.put(VERSION_OF_RECORD, number());
        fields.put(FEATURES_KEY, sortable());
        fields.put(RECORD, onlyKept());
        fields.put(FEATURES, onlyKept());
        fields.put(LOG, onlyKept());
        return TypeMapping.of(
                mapping ->
                        mapping.dynamic(DynamicMapping.Strict)
                                .meta(IndexMarks.ofNew())
                                .properties(fields));
    }

    /** A document as it is sent. */
    static Map<String, Object> source(EngineDocument document) {
        IndexedRecord record = document.record();
        Map<String, Object> source = new LinkedHashMap<>();
        source.put(KIND, record.kind().wireName());
        source.put(TARGET, new Target(record.kind(), record.key()).id());
        source.put(SORT, document.sortKey());
        source.put(KEY, record.key());
        source.put(REGISTRY, record.registry());
        source.put(CHANGED, document.changedAt());
        source.put(VERSION_OF_RECORD, record.version());
        document.tokens().forEach((field, tokens) -> source.put(field.wireName(), tokens));
        document.values().forEach((filter, values) -> source.put(filter.wireName(), values));
        source.put(FEATURES, document.features());
        source.put(FEATURES_KEY, document.featuresKey());
        source.put(RECORD, record.json());
        return source;
    }

    /** Found exactly as it is; nobody counts or sorts it. Neither length nor frequency matter. */
    private static Property word() {
        return Property.of(field -> field.keyword(word -> word.docValues(false)));
    }

    private static Property countable() {
        // facets are counted with numbers that stand for values; made at refresh, so that no
        // question has to wait for them
        return Property.of(field -> field.keyword(value -> value.eagerGlobalOrdinals(true)));
    }

    private static Property sortable() {
        return Property.of(field -> field.keyword(value -> value.index(false)));
    }

    private static Property number() {
        return Property.of(field -> field.long_(value -> value.index(false)));
    }

    private static Property onlyKept() {
        return Property.of(field -> field.object(kept -> kept.enabled(false)));
    }
}
