package de.efakatalog.index.search.elastic;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.model.changelog.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read back of a document; of one that is no record, most is missing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredDocument(
        @JsonProperty(ElasticFields.KIND) @Nullable String kind,
        @JsonProperty(ElasticFields.SORT) @Nullable String sort,
        @JsonProperty(ElasticFields.KEY) @Nullable String key,
        @JsonProperty(ElasticFields.REGISTRY) @Nullable String registry,
        @JsonProperty(ElasticFields.CHANGED) long changed,
        @JsonProperty(ElasticFields.VERSION_OF_RECORD) long version,
        @JsonProperty(ElasticFields.FEATURES) @Nullable String features,
        @JsonProperty(ElasticFields.FEATURES_KEY) @Nullable String featuresKey,
        @JsonProperty(ElasticFields.RECORD) @Nullable String record,
        @JsonProperty(ElasticFields.POSITION) long position,
        @JsonProperty(ElasticFields.LOG) @Nullable String log) {

    /** What a scan needs of it. */
    static final List<String> FOR_SCANS =
            List.of(
                    ElasticFields.SORT,
                    ElasticFields.KEY,
                    ElasticFields.REGISTRY,
                    ElasticFields.CHANGED,
                    ElasticFields.VERSION_OF_RECORD,
                    ElasticFields.FEATURES,
                    ElasticFields.FEATURES_KEY,
                    ElasticFields.RECORD);

    /** What the writer needs to make it again. */
    static final List<String> FOR_RENEWAL =
            List.of(
                    ElasticFields.KIND,
                    ElasticFields.KEY,
                    ElasticFields.REGISTRY,
                    ElasticFields.VERSION_OF_RECORD,
                    ElasticFields.RECORD);

    /** The record that it is the document of. */
    IndexedRecord indexed() {
        return new IndexedRecord(
                RecordKind.fromWireName(present(kind)).orElseThrow(),
                present(registry),
                present(key),
                version,
                present(record));
    }

    /** A field that every record's document has. */
    static String present(@Nullable String field) {
        if (field == null) {
            throw new IllegalStateException("a document in Elasticsearch is incomplete");
        }
        return field;
    }
}
