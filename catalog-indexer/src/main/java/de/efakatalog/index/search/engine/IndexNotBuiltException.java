package de.efakatalog.index.search.engine;

import java.io.Serial;

/** The index was asked before it was built for the first time: the application is starting. */
public final class IndexNotBuiltException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public IndexNotBuiltException() {
        super("The search index is being built; nothing can be found before that is done.");
    }
}
