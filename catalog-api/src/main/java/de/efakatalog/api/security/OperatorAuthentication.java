package de.efakatalog.api.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Recognises the operator by the bearer token (RFC 6750) of the token file. */
@ApplicationScoped
class OperatorAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";

    private final OperatorToken token;

    OperatorAuthentication(OperatorToken token) {
        this.token = token;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        String credentials =
                credentials(request.request().getHeader(HttpHeaderNames.AUTHORIZATION));
        if (credentials == null) {
            return Uni.createFrom().nullItem();
        }
        if (!token.matches(credentials)) {
            return Uni.createFrom()
                    .failure(new AuthenticationFailedException("The token is not known."));
        }
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(new QuarkusPrincipal(Roles.OPERATOR))
                                .addRole(Roles.OPERATOR)
                                .build());
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
