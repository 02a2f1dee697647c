package de.efakatalog.model.region;

/**
 * What a table of successors contained and what it changed.
 *
 * @param read lines of the table
 * @param linked regions that got other successors or another last day
 * @param unchanged regions that were linked so before
 */
public record SuccessorImportReport(int read, int linked, int unchanged) {}
