package de.efakatalog.model.offer.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Königsteiner Schlüssel of a year as the offer applies it: 2/3 tax revenue, 1/3 inhabitants,
 * published every year. It is part of the offer, because the offer decides which year holds.
 *
 * @param year the year for which it was published
 * @param source where it was published, https
 * @param shares the share of each of the 16 Länder; together 100
 */
public record KoenigsteinKey(
        @Nullable Integer year, @Nullable String source, List<LandShare> shares) {

    public KoenigsteinKey {
        shares = shares == null ? List.of() : List.copyOf(shares);
    }
}
