package de.efakatalog.api.security;

import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.signing.PublicAddress;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How OpenID Connect is used, if a provider is configured: bearer tokens at every door, and one
 * door where a browser is sent to the provider. That one begins a session of our own, so that all
 * others know one kind of session, which can be ended.
 *
 * <p>The provider is asked at the first request that needs it: one that is down does not keep the
 * registry from starting.
 */
@ApplicationScoped
class ProviderTenants implements TenantConfigResolver {

    private static final String LOGIN_PATH = "/login/provider";

    /** After a key of the provider was replaced, tokens of the new one are taken that soon. */
    private static final Duration KEY_REFRESH = Duration.ofSeconds(10);

    private final IdentitySettings settings;
    private final PublicAddress address;
    private final String cookieKey;

    ProviderTenants(IdentitySettings settings, PublicAddress address) {
        this.address = address;
        this.settings = settings;
        // the same for all instances that share the client's password
        this.cookieKey =
                HexFormat.of()
                        .formatHex(
                                Secret.hash(
                                        "cookies of the registry "
                                                + settings.clientSecret()
                                                        .orElseGet(
                                                                () -> Secret.generate().value())))
                        .substring(0, 32);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(
            RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        if (settings.hasProvider() && LOGIN_PATH.equals(request.normalizedPath())) {
            return Uni.createFrom().item(login());
        }
        if (settings.hasProvider()
                && request.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Uni.createFrom().item(bearer());
        }
        return Uni.createFrom().nullItem();
    }

    private OidcTenantConfig bearer() {
        return tenant("bearer", ApplicationType.SERVICE)
                .token()
                .audience(settings.audience())
                .forcedJwkRefreshInterval(KEY_REFRESH)
                .end()
                .roles(Source.accesstoken, settings.roleClaim())
                .build();
    }

    private OidcTenantConfig login() {
        OidcTenantConfigBuilder tenant =
                tenant("login", ApplicationType.WEB_APP)
                        .roles(Source.accesstoken, settings.roleClaim())
                        .token()
                        .forcedJwkRefreshInterval(KEY_REFRESH)
                        .end()
                        .authentication()
                        .redirectPath(LOGIN_PATH)
                        .cookieForceSecure(address.url().startsWith("https:"))
                        .cookiePath(LOGIN_PATH)
                        .scopes("profile", "email")
                        .pkceRequired()
                        .nonceRequired()
                        .stateSecret(cookieKey)
                        .end()
                        .tokenStateManager()
                        .encryptionSecret(cookieKey)
                        .end();
        settings.clientSecret().ifPresent(tenant::credentials);
        return tenant.build();
    }

    private OidcTenantConfigBuilder tenant(String id, ApplicationType type) {
        return OidcTenantConfig.authServerUrl(settings.authServerUrl().orElseThrow())
                .tenantId(id)
                .clientId(settings.clientId())
                .applicationType(type);
    }
}
