package de.efakatalog.index.tail;

import java.io.Serial;

/** The application ends, so a build does not go on. */
final class RebuildStoppedException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;
}
