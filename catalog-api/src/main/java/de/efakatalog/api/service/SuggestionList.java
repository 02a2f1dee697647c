package de.efakatalog.api.service;

import java.util.List;

/**
 * What may be meant by what is being typed.
 *
 * @param groups services, implementations, organisations and regions, in this order
 */
record SuggestionList(List<SuggestionGroupView> groups) {}
