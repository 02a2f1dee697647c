package de.efakatalog.api.membership;

import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.membership.Invitation;
import java.time.Instant;
import java.util.List;
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
public record InvitationView(
        UUID id,
        String organisation,
        String email,
        List<String> roles,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.organisation(),
                invitation.email(),
                invitation.roles().stream().sorted().map(Role::wireName).toList(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
