package de.efakatalog.model.identity;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what that allows. Use cases take the actor and ask it, so that every way in shares
 * the checks.
 *
 * @param id the pseudonym of a person ({@code p-...}), the id of a token ({@code t-...}), or {@link
 *     #LOCAL_OPERATOR}; what history and audit name
 * @param person pseudonym of the person; null when a machine acts
 * @param operator whether the registry itself is theirs to run
 * @param demo whether the actor was invented by CATALOG_DEMO, or is a token of one who was
 * @param memberships roles by the key of the organisation
 * @param token what a token is limited to; null for people
 */
public record Actor(
        String id,
        @Nullable String person,
        boolean operator,
        boolean demo,
        Map<String, Set<Role>> memberships,
        @Nullable TokenScope token) {

    /** Whoever can read the token file on the server. */
    public static final String LOCAL_OPERATOR = "operator";

    public Actor {
        memberships =
                memberships.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** A person with the roles it has. */
    public static Actor ofPerson(
            String pseudonym, boolean operator, boolean demo, Map<String, Set<Role>> memberships) {
        return new Actor(pseudonym, pseudonym, operator, demo, memberships, null);
    }

    /**
     * A machine with a token.
     *
     * @param demo whether somebody of the demo made the token
     */
    public static Actor ofToken(String tokenId, TokenScope scope, boolean demo) {
        return new Actor("t-" + tokenId, null, false, demo, Map.of(), scope);
    }

    /** The operator at the server's own console. */
    public static Actor localOperator() {
        return new Actor(LOCAL_OPERATOR, null, true, false, Map.of(), null);
    }

    /** Whether the actor may do this in the name of the organisation. */
    public boolean may(String organisation, Action action) {
        if (token != null) {
            return token.organisation().equals(organisation) && token.actions().contains(action);
        }
        return memberships.getOrDefault(organisation, Set.of()).stream()
                .anyMatch(role -> role.actions().contains(action));
    }

    /** Whether the actor belongs to the organisation, whatever it may do there. */
    public boolean belongsTo(String organisation) {
        return token != null
                ? token.organisation().equals(organisation)
                : memberships.containsKey(organisation);
    }

    /**
     * Refuses unless the actor may do this in the name of the organisation. An operator may not: he
     * runs the registry and does not speak for others.
     *
     * @throws NotAllowedException with what would be needed
     */
    public void require(String organisation, Action action) {
        if (!may(organisation, action)) {
            throw new NotAllowedException(
                    "This needs the right to '%s' in the name of %s."
                            .formatted(action.wireName(), organisation));
        }
    }

    /**
     * Refuses unless the actor belongs to the organisation or runs the registry.
     *
     * @throws NotAllowedException with what would be needed
     */
    public void requireInsight(String organisation) {
        if (!operator && !belongsTo(organisation)) {
            throw new NotAllowedException(
                    "Only members of %s and the operator see this.".formatted(organisation));
        }
    }

    /**
     * Refuses unless the actor runs the registry.
     *
     * @throws NotAllowedException otherwise
     */
    public void requireOperator() {
        if (!operator) {
            throw new NotAllowedException("Only the operator of the registry does this.");
        }
    }

    /**
     * The person that acts.
     *
     * @return its pseudonym
     * @throws NotAllowedException when it is a machine
     */
    public String requirePerson() {
        if (person == null) {
            throw new NotAllowedException("Only a person who has signed in can do this.");
        }
        return person;
    }
}
