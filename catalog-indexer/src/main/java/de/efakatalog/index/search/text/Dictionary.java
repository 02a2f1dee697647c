package de.efakatalog.index.search.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The catalogue's own words: each word of the titles of the LeiKa, folded, and in how many titles
 * it stands. Written by {@code ./catalog dictionary} from the committed facts.
 *
 * @param titles how many titles were read
 * @param counts number of titles by word
 */
record Dictionary(int titles, Map<String, Integer> counts) {

    /** Stands in place of a word before the number of all titles. */
    private static final String ALL = "*";

    /**
     * Reads lines of a word, a space and a number.
     *
     * @throws IllegalArgumentException when a line has another form
     */
    static Dictionary of(TextResource resource) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : resource.lines()) {
            int space = line.indexOf(' ');
            if (space < 1) {
                throw new IllegalArgumentException("no word with a number: " + line);
            }
            counts.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
        }
        Integer titles = counts.remove(ALL);
        if (titles == null) {
            throw new IllegalArgumentException("the number of titles is missing");
        }
        return new Dictionary(titles, counts);
    }
}
