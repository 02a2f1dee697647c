package de.efakatalog.api.identity;

import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.TokenScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request.
 *
 * @param id what history names: pseudonym of a person, id of a token, or operator
 * @param kind person, token or operator (the token file)
 * @param name of the person
 * @param email of the person
 * @param operator whether the registry is theirs to run
 * @param demo whether the account was invented by CATALOG_DEMO
 * @param memberships in organisations, by key
 * @param token what a token is limited to
 */
public record MeView(
        String id,
        String kind,
        @Nullable String name,
        @Nullable String email,
        boolean operator,
        boolean demo,
        List<MembershipView> memberships,
        @Nullable TokenScopeView token) {

    static MeView of(Actor actor, @Nullable Person person) {
        TokenScope scope = actor.token();
        return new MeView(
                actor.id(),
                scope != null ? "token" : actor.person() != null ? "person" : "operator",
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                actor.operator(),
                actor.demo(),
                actor.memberships().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                each ->
                                        new MembershipView(
                                                each.getKey(),
                                                each.getValue().stream()
                                                        .sorted()
                                                        .map(Role::wireName)
                                                        .toList()))
                        .toList(),
                scope == null
                        ? null
                        : new TokenScopeView(
                                scope.organisation(),
                                scope.actions().stream().sorted().map(Action::wireName).toList()));
    }
}
