package de.efakatalog.api.membership;

import java.util.List;

/**
 * Whom to invite.
 *
 * @param email where the link goes
 * @param roles editor, signatory, admin; at least one
 */
public record InvitationFacts(String email, List<String> roles) {}
