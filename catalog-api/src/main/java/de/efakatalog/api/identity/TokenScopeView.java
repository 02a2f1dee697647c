package de.efakatalog.api.identity;

import java.util.List;

/**
 * What an API token is limited to.
 *
 * @param organisation the key of the organisation it acts for
 * @param actions edit, publish, sign
 */
public record TokenScopeView(String organisation, List<String> actions) {}
