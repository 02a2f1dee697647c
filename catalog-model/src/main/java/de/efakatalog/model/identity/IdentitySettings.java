package de.efakatalog.model.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who says who people are (docs/identity.md). */
@ConfigMapping(prefix = "catalog.identity")
public interface IdentitySettings {

    /**
     * Address of the OpenID provider; without one this registry keeps accounts of its own. With it
     * there are none: two ways to say who somebody is are one too many.
     */
    Optional<String> authServerUrl();

    /** The name under which the provider knows this registry. */
    @WithDefault("efa-katalog")
    String clientId();

    /** The registry's password at the provider, for signing in with a browser. */
    Optional<String> clientSecret();

    /**
     * What has to stand in {@code aud} of a bearer token; the client's name unless told otherwise.
     */
    @WithDefault("${catalog.identity.client-id:efa-katalog}")
    String audience();

    /** Where the provider's tokens list roles. */
    @WithDefault("realm_access/roles")
    String roleClaim();

    /** The role there that makes somebody an operator of this registry. */
    @WithDefault("catalog-operator")
    String operatorRole();

    /** A working day: whoever forgot to sign out is signed out by the next one. */
    @WithDefault("PT12H")
    Duration session();

    /**
     * How long somebody stays an operator after the provider has said so: it is not asked again,
     * and a role that was taken away there must not last a working day here.
     */
    @WithDefault("PT1H")
    Duration operatorSession();

    /** Whether an identity provider is configured. */
    default boolean hasProvider() {
        return authServerUrl().filter(url -> !url.isBlank()).isPresent();
    }
}
