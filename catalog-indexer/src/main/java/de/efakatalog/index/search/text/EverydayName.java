package de.efakatalog.index.search.text;

/**
 * What people call a service.
 *
 * @param text one to five words
 * @param loose whether it only may be meant: an association rather than a name
 */
public record EverydayName(String text, boolean loose) {}
