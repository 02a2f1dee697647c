package de.efakatalog.index.search.text;

/**
 * A word of a text.
 *
 * @param plain the word, folded: "Führerscheins" becomes "fuhrerscheins"
 * @param stem without ending of plural and case: "fuhrerschein"
 * @param start where it begins in the text (in NFC), in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Token(String plain, String stem, int start, int end) {}
