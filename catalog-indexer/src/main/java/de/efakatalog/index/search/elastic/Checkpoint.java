package de.efakatalog.index.search.elastic;

import java.util.Map;
import java.util.UUID;

/**
 * Up to where an index holds everything. It is a document of that index, written behind all that it
 * vouches for: whoever sees it sees those as well.
 *
 * @param log the id of the log: a position means nothing without it
 * @param position the position in it
 */
record Checkpoint(UUID log, long position) {

    /** No record has an id without slashes. */
    static final String ID = "checkpoint";

    Map<String, Object> source() {
        return Map.of(ElasticFields.LOG, log.toString(), ElasticFields.POSITION, position);
    }

    static Checkpoint of(StoredDocument document) {
        return new Checkpoint(
                UUID.fromString(StoredDocument.present(document.log())), document.position());
    }
}
