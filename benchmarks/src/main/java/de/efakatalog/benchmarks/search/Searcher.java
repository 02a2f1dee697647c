package de.efakatalog.benchmarks.search;

import java.util.List;

/** Something that finds services. */
public interface Searcher {

    /** How it is called in the table. */
    String name();

    /**
     * The keys of the services found, best first.
     *
     * @param query what a person typed
     * @param limit at most so many, from 1
     * @return empty when it finds nothing
     */
    List<String> search(String query, int limit);
}
