package de.efakatalog.index.search.engine;

/** How a token of a query meets tokens of records. */
public enum Match {
    /** It is the same. */
    SAME,
    /** Theirs begins with it. */
    BEGINNING,
    /** At most one letter is added, missing, wrong or has changed places with its neighbour. */
    ONE_TYPO,
    /** At most two of these. */
    TWO_TYPOS
}
