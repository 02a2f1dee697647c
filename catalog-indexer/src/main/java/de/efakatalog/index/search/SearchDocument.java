package de.efakatalog.index.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an engine is to hold of one record: any engine, none of its words.
 *
 * @param record the version of the record
 * @param sortName the name by which it stands in alphabetical order
 * @param texts the texts in which words are found
 * @param filters the exact values by which it is filtered and counted
 */
record SearchDocument(
        IndexedRecord record,
        String sortName,
        Map<SearchField, List<String>> texts,
        Map<SearchFilter, Set<String>> filters) {}
