package de.efakatalog.model.offer.terms;

import org.jspecify.annotations.Nullable;

/**
 * A document that belongs to the offer. It stays where it is; its hash tells whether it is still
 * the one that was meant.
 *
 * @param title what it is, such as SaaS-Nachnutzungsvertrag
 * @param url where it is, https
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits in lower case
 */
public record OfferDocument(
        @Nullable String title, @Nullable String url, @Nullable String sha256) {}
