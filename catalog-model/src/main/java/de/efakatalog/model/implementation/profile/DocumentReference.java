package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * A document that an adopter needs. It stays where it is; its hash tells whether it is still the
 * one that was meant.
 *
 * @param kind what it is
 * @param title its title
 * @param url where it is, https
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits in lower case
 */
public record DocumentReference(
        @Nullable DocumentKind kind,
        @Nullable String title,
        @Nullable String url,
        @Nullable String sha256) {}
