package de.efakatalog.model.identity;

import java.util.Set;

/**
 * What an API token is good for.
 *
 * @param organisation the only organisation it acts for
 * @param actions the only things it may do there
 */
public record TokenScope(String organisation, Set<Action> actions) {

    public TokenScope {
        actions = Set.copyOf(actions);
    }
}
