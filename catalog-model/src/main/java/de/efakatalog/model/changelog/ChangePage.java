package de.efakatalog.model.changelog;

import java.util.List;

/**
 * A stretch of the log.
 *
 * @param changes the entries asked for, ascending
 * @param position the position up to which the log was read, entries of other kinds included
 */
public record ChangePage(List<Change> changes, long position) {}
