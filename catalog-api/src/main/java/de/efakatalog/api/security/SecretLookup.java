package de.efakatalog.api.security;

import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.Sessions;
import de.efakatalog.model.identity.membership.ApiTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out whose session or token it is; a session that ended is nobody's. */
@ApplicationScoped
class SecretLookup implements IdentityProvider<ShownSecret> {

    private final Sessions sessions;
    private final ApiTokens tokens;

    SecretLookup(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Class<ShownSecret> getRequestType() {
        return ShownSecret.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            ShownSecret shown, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(shown));
    }

    @SuppressWarnings("NullAway") // the framework takes null for: nobody
    private SecurityIdentity identity(ShownSecret shown) {
        if (shown.isToken()) {
            return tokens.actor(shown.value())
                    .map(ActorIdentity::of)
                    .orElseThrow(
                            () ->
                                    new AuthenticationFailedException(
                                            "The token is not known, or has expired."));
        }
        return sessions.actor(Secret.presented(shown.value())).map(ActorIdentity::of).orElse(null);
    }
}
