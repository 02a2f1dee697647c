package de.efakatalog.api.changes;

import java.util.List;

/**
 * A stretch of the change log.
 *
 * @param items the entries of public kinds, ascending
 * @param position up to where the log was read: ask for what comes after it next
 */
public record ChangeList(List<ChangeView> items, long position) {}
