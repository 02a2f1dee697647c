package de.efakatalog.model.offer.terms;

import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.util.List;

/**
 * Who may use what is offered. Nothing is meant by silence: an offer for everybody names the Bund
 * as region and all kinds of users.
 *
 * @param parties kinds of organisations with which the contract is made
 * @param users kinds of organisations that may use it, themselves or through the party that stands
 *     in for them
 * @param regions ARS of the regions whose organisations may use it, with all that lies within them:
 *     a Land has 2 digits, the Bund is {@code 000000000000}
 */
public record Entitlement(
        List<OrganisationKind> parties, List<OrganisationKind> users, List<String> regions) {

    public Entitlement {
        parties = parties == null ? List.of() : List.copyOf(parties);
        users = users == null ? List.of() : List.copyOf(users);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    /** Whether an organisation of this kind in this region may use it. */
    public boolean covers(OrganisationKind user, Ars region) {
        return users.contains(user) && regions.stream().anyMatch(each -> lies(region, each));
    }

    private static boolean lies(Ars region, String within) {
        return within.equals(Ars.BUND.value()) || region.value().startsWith(within);
    }
}
