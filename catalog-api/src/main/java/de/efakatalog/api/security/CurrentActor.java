package de.efakatalog.api.security;

import de.efakatalog.model.identity.Actor;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sent this request. */
@RequestScoped
public class CurrentActor {

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who it is; empty when the request does not say. */
    public Optional<Actor> ifKnown() {
        return Optional.ofNullable(identity.getAttribute(ActorIdentity.ATTRIBUTE));
    }

    /**
     * Who it is.
     *
     * @throws UnauthorizedException when the request does not say
     */
    public Actor get() {
        return ifKnown().orElseThrow(UnauthorizedException::new);
    }
}
