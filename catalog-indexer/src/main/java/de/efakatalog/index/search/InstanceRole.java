package de.efakatalog.index.search;

/** What an instance is there for, as the setting {@code catalog.role} names it. */
enum InstanceRole {
    /** Answers, and writes the shared index when it is its turn. */
    ALL,
    /** Answers, and never writes an index that instances share. */
    API,
    /** Writes the shared index when it is its turn; nobody is led to it with questions. */
    INDEXER;

    /** Whether it takes part in the election of the one that writes the shared index. */
    boolean mayIndex() {
        return this != API;
    }
}
