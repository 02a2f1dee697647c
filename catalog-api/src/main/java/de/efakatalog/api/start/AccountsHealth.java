package de.efakatalog.api.start;

import de.efakatalog.model.identity.IdentitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says who vouches for people: local accounts are no failure, but nobody should overlook them. */
@Readiness
@ApplicationScoped
class AccountsHealth implements HealthCheck {

    private final IdentitySettings settings;

    AccountsHealth(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity")
                .up()
                .withData(
                        "accounts", settings.hasProvider() ? "identity provider" : "local accounts")
                .build();
    }
}
