package de.efakatalog.api.membership;

import java.util.List;

/**
 * The tokens of an organisation.
 *
 * @param items newest first
 */
public record TokenList(List<TokenView> items) {}
