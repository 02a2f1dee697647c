package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.IdentitySettings;
import java.time.Duration;
import java.util.Optional;

/** As with an identity provider. */
record ProviderSettings() implements IdentitySettings {

    @Override
    public Optional<String> authServerUrl() {
        return Optional.of("https://login.example.de/realms/efa");
    }

    @Override
    public String clientId() {
        return "efa-katalog";
    }

    @Override
    public Optional<String> clientSecret() {
        return Optional.empty();
    }

    @Override
    public String audience() {
        return "efa-katalog";
    }

    @Override
    public String roleClaim() {
        return "realm_access/roles";
    }

    @Override
    public String operatorRole() {
        return "catalog-operator";
    }

    @Override
    public Duration session() {
        return Duration.ofHours(12);
    }

    @Override
    public Duration operatorSession() {
        return Duration.ofHours(1);
    }
}
