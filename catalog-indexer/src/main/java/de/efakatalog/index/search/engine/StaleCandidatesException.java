package de.efakatalog.index.search.engine;

import java.io.Serial;

/**
 * A candidate has changed between being found and being read: what was found has to be found anew.
 */
public final class StaleCandidatesException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public StaleCandidatesException() {
        super("A record has changed since it was found.");
    }
}
