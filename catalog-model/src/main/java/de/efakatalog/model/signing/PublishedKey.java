package de.efakatalog.model.signing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * The public half of a key with which this registry signs or once signed.
 *
 * @param kid names it in the header of a signature
 * @param jwk JSON Web Key (RFC 7517) as JSON, published as it is
 * @param createdAt when the key was made
 */
public record PublishedKey(String kid, @JsonRawValue String jwk, Instant createdAt) {}
