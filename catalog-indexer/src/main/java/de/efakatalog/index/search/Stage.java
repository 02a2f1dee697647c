package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Wanted;
import java.util.List;

/**
 * One attempt to find something; the next one is made only when it finds nothing.
 *
 * @param words the words and the ways in which they may be met; empty for all records
 * @param required how many of those that are not optional have to be met
 */
record Stage(List<Wanted> words, int required) {}
