package de.efakatalog.index.search.engine;

/** The order in which an engine hands over what it has found. Names decide between equals. */
public enum RetrievalOrder {
    /** The highest score first. */
    RELEVANCE,
    /** As Germans sort names. */
    NAME,
    /** What was changed last first. */
    NEWEST
}
