package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A membership that somebody has been offered.
 *
 * @param id names it
 * @param organisation key of the organisation
 * @param email where the link went
 * @param roles what the person would be
 * @param invitedBy pseudonym of the administrator
 * @param createdAt when it was sent
 * @param expiresAt until when the link works
 */
public record Invitation(
        UUID id,
        String organisation,
        String email,
        Set<Role> roles,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
