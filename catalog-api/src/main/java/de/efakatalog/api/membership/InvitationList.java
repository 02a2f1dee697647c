package de.efakatalog.api.membership;

import java.util.List;

/**
 * Invitations that still can be accepted.
 *
 * @param items oldest first
 */
public record InvitationList(List<InvitationView> items) {}
