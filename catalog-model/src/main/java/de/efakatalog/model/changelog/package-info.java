/**
 * The change log: what every record has in common, and how each of its versions gets its one
 * number.
 *
 * <p>Writes come in through {@link de.efakatalog.model.changelog.UnitOfWork}; the entity listener
 * sees every entity that changes, so no use case can forget the log. Readers use {@link
 * de.efakatalog.model.changelog.ChangeFeed}.
 */
@NullMarked
package de.efakatalog.model.changelog;

import org.jspecify.annotations.NullMarked;
