package de.efakatalog.model.identity.account;

import org.jspecify.annotations.Nullable;

/**
 * Where a client is, as far as it cannot choose addresses as it likes.
 *
 * @param network an IPv4 address, or the first 64 bits of an IPv6 address
 * @param site the first 48 bits of an IPv6 address: many have that many networks to choose from;
 *     null for IPv4
 */
public record ClientPlace(String network, @Nullable String site) {}
