package de.efakatalog.index.search.text;

import java.util.List;
import java.util.Map;

/**
 * A word of a query.
 *
 * @param word the word itself
 * @param role what it says
 * @param weight how much it says, from 1
 * @param known whether titles or thesaurus have it, so that it is hardly a typo
 * @param open whether it may be half-typed: the last word, with nothing after it
 * @param synonyms stems that may stand for it, with their worth in per cent
 * @param parts what it is made of when it is a compound, else nothing
 * @param start where it begins in the input (in NFC), in UTF-16 units
 * @param end where it ends, exclusive
 */
public record QueryWord(
        Word word,
        Role role,
        int weight,
        boolean known,
        boolean open,
        Map<String, Integer> synonyms,
        List<Part> parts,
        int start,
        int end) {

    /** What a word says. */
    public enum Role {
        /** What is looked for. */
        OBJECT,
        /** What is to be done with it. */
        VERRICHTUNG,
        /** Nothing. */
        UNIMPORTANT
    }

    /**
     * A part of a compound.
     *
     * @param stem its stem
     * @param root its root
     * @param weight how much it says, from 1
     * @param synonyms stems that may stand for it, with their worth in per cent
     */
    public record Part(String stem, String root, int weight, Map<String, Integer> synonyms) {}

    /** Whether a record may do without it. */
    public boolean optional() {
        return role != Role.OBJECT;
    }
}
