package de.efakatalog.index.search.conformance;

import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.tail.ReadModel;

/**
 * An engine in both of its parts.
 *
 * @param engine answers
 * @param model follows the log
 * @param closing stops it in good order
 */
public record EngineUnderTest(SearchEngine engine, ReadModel model, AutoCloseable closing) {

    void close() throws Exception {
        closing.close();
    }
}
