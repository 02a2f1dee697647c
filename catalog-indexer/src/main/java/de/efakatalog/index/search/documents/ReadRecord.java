package de.efakatalog.index.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.index.search.engine.IndexedRecord;

/**
 * A record that was read once, for its own document and for those of others.
 *
 * @param record as logged
 * @param json what it says
 * @param statement what of that matters to the documents of others
 */
public record ReadRecord(IndexedRecord record, JsonNode json, Statement statement) {}
