package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.json.JsonData;
import de.efakatalog.index.search.documents.RecordDocuments;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is noted with an index, beside its mapping: it goes where the index goes.
 *
 * @param format how its documents are laid down; empty when that was not noted
 * @param outdated whether it is to be replaced, also in the eyes of the version that made it
 */
record IndexMarks(String format, boolean outdated) {

    /**
     * Raise it when an index of before cannot be searched any more with the questions that are
     * asked now, or not be written to with the fields that documents have now; such a one does not
     * answer while the next is built.
     */
    private static final int LAYOUT = 2;

    private static final String FORMAT = "format";
    private static final String OUTDATED = "outdated";

    /** The format that can be read. */
    static String presentFormat() {
        return RecordDocuments.format() + "-layout" + LAYOUT;
    }

    /** The marks of a new index. */
    static Map<String, JsonData> ofNew() {
        return Map.of(FORMAT, JsonData.of(presentFormat()));
    }

    /**
     * Reads those of an index.
     *
     * @param name of it, or its alias
     */
    static Optional<IndexMarks> read(ElasticsearchClient client, String name) throws IOException {
        try {
            return client.indices().getMapping(get -> get.index(name)).result().values().stream()
                    .findFirst()
                    .map(each -> of(each.mappings()));
        } catch (ElasticsearchException e) {
            if (e.status() == ElasticCalls.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static IndexMarks of(TypeMapping mapping) {
        return new IndexMarks(
                text(mapping.meta().get(FORMAT)),
                Boolean.parseBoolean(text(mapping.meta().get(OUTDATED))));
    }

    private static String text(@Nullable JsonData value) {
        return value == null ? "" : value.to(String.class);
    }

    /** Marks an index. */
    static void markOutdated(ElasticsearchClient client, String index) throws IOException {
        Optional<IndexMarks> known = read(client, index);
        if (known.isPresent() && !known.get().outdated()) {
            Map<String, JsonData> marks = new HashMap<>();
            // what is not repeated is forgotten
            marks.put(FORMAT, JsonData.of(known.get().format()));
            marks.put(OUTDATED, JsonData.of("true"));
            client.indices().putMapping(put -> put.index(index).meta(marks));
        }
    }
}
