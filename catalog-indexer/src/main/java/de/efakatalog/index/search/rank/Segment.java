package de.efakatalog.index.search.rank;

/**
 * A piece of a text.
 *
 * @param text as it is written
 * @param match whether it matches something that was typed
 */
public record Segment(String text, boolean match) {}
