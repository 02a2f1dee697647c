package de.efakatalog.api.membership;

import java.util.List;

/**
 * What a member is to be.
 *
 * @param roles editor, signatory, admin; at least one
 */
public record RolesFacts(List<String> roles) {}
