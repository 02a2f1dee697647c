package de.efakatalog.index.search.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the file {@code parts.txt} says about compounds.
 *
 * @param parts words that compounds are made of: stem by folded word
 * @param whole stems that are never taken apart
 */
record PartList(Map<String, String> parts, Set<String> whole) {

    /**
     * Reads the sections [parts] and [whole].
     *
     * @throws IllegalArgumentException when words stand outside of them
     */
    static PartList of(TextResource resource) {
        Map<String, String> parts = new HashMap<>();
        Set<String> whole = new HashSet<>();
        String section = "";
        for (String line : resource.lines()) {
            if (line.startsWith("[")) {
                section = line;
                continue;
            }
            for (Token token : GermanAnalysis.tokens(line)) {
                switch (section) {
                    case "[parts]" -> parts.put(token.plain(), token.stem());
                    case "[whole]" -> {
                        whole.add(token.plain());
                        whole.add(token.stem());
                    }
                    default -> throw new IllegalArgumentException("no section: " + line);
                }
            }
        }
        return new PartList(parts, whole);
    }
}
