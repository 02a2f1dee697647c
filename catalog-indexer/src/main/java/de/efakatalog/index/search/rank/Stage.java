package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.engine.Wanted;
import java.util.List;

/**
 * One attempt to retrieve candidates. Each stage finds at least what the one before it finds.
 *
 * @param name for logs and explanations
 * @param wanted the words; scores of the ways that were met add up
 * @param required how many of those that are not optional a record has to meet, from 1
 */
public record Stage(String name, List<Wanted> wanted, int required) {

    /** Lists are copied. */
    public Stage {
        wanted = List.copyOf(wanted);
    }
}
