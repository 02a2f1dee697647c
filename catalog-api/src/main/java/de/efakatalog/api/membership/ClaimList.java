package de.efakatalog.api.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to act for which organisation.
 *
 * @param items pending ones first, then newest first
 * @param next address of the next page; null on the last one
 */
public record ClaimList(List<ClaimView> items, @Nullable String next) {}
