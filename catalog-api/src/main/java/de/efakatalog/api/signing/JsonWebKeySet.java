package de.efakatalog.api.signing;

import java.util.List;

/**
 * The keys with which signatures of this registry can be checked (RFC 7517, section 5).
 *
 * @param keys newest first, with those that no longer sign
 */
public record JsonWebKeySet(List<JsonWebKey> keys) {}
