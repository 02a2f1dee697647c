package de.efakatalog.api.membership;

import java.util.List;

/**
 * Who wants to act for which organisation.
 *
 * @param items pending ones first
 */
public record ClaimList(List<ClaimView> items) {}
