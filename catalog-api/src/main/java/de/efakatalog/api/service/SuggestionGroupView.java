package de.efakatalog.api.service;

import de.efakatalog.api.http.Total;
import java.util.List;

/**
 * Suggestions of one kind.
 *
 * @param kind what they are: service, implementation, organisation or region
 * @param label its German name, for the reader
 * @param items best first
 * @param total how many match in all
 */
record SuggestionGroupView(String kind, String label, List<SuggestionView> items, Total total) {}
