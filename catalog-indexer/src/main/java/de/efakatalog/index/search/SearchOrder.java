package de.efakatalog.index.search;

/** The orders in which lists can be had. */
public enum SearchOrder {
    /** The best match first. */
    RELEVANCE,
    /** As Germans sort names. */
    NAME,
    /** What was changed last first. */
    NEWEST
}
