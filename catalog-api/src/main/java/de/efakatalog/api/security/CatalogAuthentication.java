package de.efakatalog.api.security;

import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.membership.ApiTokens;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises who calls by what this registry itself has given out: the operator's token file and
 * API tokens (bearer, RFC 6750), and the cookie of a session. Bearer tokens of an identity provider
 * are left to OpenID Connect.
 */
@ApplicationScoped
public class CatalogAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";

    /** Before OpenID Connect, which would refuse what it does not know. */
    private static final int PRIORITY = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;

    private final OperatorToken operatorToken;
    private final IdentitySettings settings;
    private final SessionCookies cookies;

    CatalogAuthentication(
            OperatorToken operatorToken, IdentitySettings settings, SessionCookies cookies) {
        this.cookies = cookies;
        this.operatorToken = operatorToken;
        this.settings = settings;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ShownSecret.class);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        String credentials =
                credentials(request.request().getHeader(HttpHeaderNames.AUTHORIZATION));
        if (credentials != null) {
            return ofBearer(credentials, providers);
        }
        return cookies.shownSession(request.request())
                .map(session -> providers.authenticate(ShownSecret.session(session)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<SecurityIdentity> ofBearer(String credentials, IdentityProviderManager providers) {
        if (operatorToken.matches(credentials)) {
            return Uni.createFrom().item(ActorIdentity.of(Actor.localOperator()));
        }
        if (credentials.startsWith(ApiTokens.PREFIX)) {
            return providers.authenticate(ShownSecret.token(credentials));
        }
        return settings.hasProvider()
                ? Uni.createFrom().nullItem()
                : Uni.createFrom()
                        .failure(new AuthenticationFailedException("The token is not known."));
    }

    /** Whether a header of this value is looked at instead of the cookie. */
    public static boolean isBearer(@Nullable String authorization) {
        return credentials(authorization) != null;
    }

    private static @Nullable String credentials(@Nullable String authorization) {
        if (authorization == null || authorization.length() <= SCHEME.length()) {
            return null;
        }
        boolean bearer = authorization.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
        return bearer ? authorization.substring(SCHEME.length() + 1).strip() : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(
                        new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(),
                                HttpHeaderNames.WWW_AUTHENTICATE,
                                SCHEME));
    }
}
