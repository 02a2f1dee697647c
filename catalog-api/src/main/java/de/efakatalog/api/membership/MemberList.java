package de.efakatalog.api.membership;

import java.util.List;

/**
 * All members of an organisation.
 *
 * @param items in the order in which they came
 */
public record MemberList(List<MemberView> items) {}
