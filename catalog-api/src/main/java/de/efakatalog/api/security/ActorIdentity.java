package de.efakatalog.api.security;

import de.efakatalog.model.identity.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** An actor in the framework's clothes. */
final class ActorIdentity {

    static final String ATTRIBUTE = "de.efakatalog.actor";

    private ActorIdentity() {}

    static SecurityIdentity of(Actor actor) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(actor.id()))
                        .addAttribute(ATTRIBUTE, actor);
        if (actor.operator()) {
            identity.addRole(Roles.OPERATOR);
        }
        if (actor.person() != null) {
            identity.addRole(Roles.PERSON);
        }
        return identity.build();
    }
}
