package de.efakatalog.api.start;

import de.efakatalog.index.tail.ChangeTail;
import de.efakatalog.index.tail.RebuildProgress;
import de.efakatalog.index.tail.TailStatus;
import de.efakatalog.model.identity.IdentitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the seed is loaded and the read models hold it; says where each of them stands. */
@Readiness
@ApplicationScoped
class CatalogReadiness implements HealthCheck {

    private final StartProgress progress;
    private final ChangeTail tail;
    private final IdentitySettings settings;
    private final boolean demo;

    CatalogReadiness(
            StartProgress progress,
            ChangeTail tail,
            IdentitySettings settings,
            @ConfigProperty(name = "catalog.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
        this.settings = settings;
        this.progress = progress;
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("catalog")
                        .status(progress.isReady())
                        .withData("step", progress.step())
                        // no failure, but nobody should overlook local accounts
                        .withData(
                                "accounts",
                                settings.hasProvider() ? "identity provider" : "local accounts");
        if (demo) {
            answer.withData("demo", "CATALOG_DEMO invents people and destinations");
        }
        tail.status().forEach(model -> describe(model, answer));
        return answer.build();
    }

    private static void describe(TailStatus model, HealthCheckResponseBuilder answer) {
        answer.withData(model.name() + ".opened", model.opened());
        if (model.opened()) {
            answer.withData(model.name() + ".position", model.position());
            answer.withData(model.name() + ".lag", model.lag());
            answer.withData(model.name() + ".caughtUp", model.caughtUp());
            answer.withData(model.name() + ".outdated", model.outdated());
        }
        detail(model).ifPresent(detail -> answer.withData(model.name() + ".detail", detail));
    }

    /** Degraded, and no reason to send questions elsewhere. */
    private static Optional<String> detail(TailStatus model) {
        RebuildProgress rebuild = model.rebuild();
        String progress =
                rebuild == null
                        ? null
                        : "rebuild at record %d of %d".formatted(rebuild.records(), rebuild.of());
        if (model.outdated()) {
            return Optional.of(
                    "answers from the former generation, "
                            + Objects.requireNonNullElse(
                                    progress, "the new one is not being built here"));
        }
        return Optional.ofNullable(progress);
    }
}
