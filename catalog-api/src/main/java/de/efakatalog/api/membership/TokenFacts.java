package de.efakatalog.api.membership;

import java.time.Instant;
import java.util.List;

/**
 * What a token is to be good for.
 *
 * @param name what it is for
 * @param actions edit, publish, sign; only what you may do yourself
 * @param expiresAt within a year
 */
public record TokenFacts(String name, List<String> actions, Instant expiresAt) {}
