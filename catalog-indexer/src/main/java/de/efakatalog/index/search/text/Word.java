package de.efakatalog.index.search.text;

import java.util.List;

/**
 * A word with what is known of it.
 *
 * @param plain folded as it stands
 * @param stem without ending of plural and case
 * @param root what a noun on -ung and its verb have in common; mostly the stem
 * @param parts stems of what the compound is made of; empty when it is none
 */
public record Word(String plain, String stem, String root, List<String> parts) {

    /** Parts are copied. */
    public Word {
        parts = List.copyOf(parts);
    }
}
