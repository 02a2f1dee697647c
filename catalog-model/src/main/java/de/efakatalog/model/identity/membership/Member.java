package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation.
 *
 * @param pseudonym what history names
 * @param name as members see it
 * @param email as administrators see it
 * @param roles at least one
 * @param since when the person came
 */
public record Member(
        String pseudonym,
        @Nullable String name,
        @Nullable String email,
        Set<Role> roles,
        Instant since) {}
