package de.efakatalog.api.identity;

import java.util.List;

/**
 * What somebody is in an organisation.
 *
 * @param organisation its key
 * @param roles editor, signatory, admin
 */
public record MembershipView(String organisation, List<String> roles) {}
