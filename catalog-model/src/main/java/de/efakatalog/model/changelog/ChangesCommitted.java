package de.efakatalog.model.changelog;

/**
 * Fired in this process right after a commit, so that its read models need not wait for their next
 * look.
 *
 * @param position the last number the transaction took
 */
public record ChangesCommitted(long position) {}
