package de.efakatalog.model.changelog;

/**
 * What bringing records in line with facts did.
 *
 * @param added records that are new
 * @param changed records that got other facts
 * @param unchanged records that held the same facts already
 */
public record ReconciliationCounts(int added, int changed, int unchanged) {}
