package de.efakatalog.api.start;

import de.efakatalog.index.tail.ChangeTail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while every read model is followed. Exceptions do not end the following, an Error does (no
 * memory left, a class that cannot be loaded): from then on answers grow old, and as nothing in
 * this process can mend it, whoever watches it should start another one.
 */
@Liveness
@ApplicationScoped
class CatalogLiveness implements HealthCheck {

    private final ChangeTail tail;

    CatalogLiveness(ChangeTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return of(tail.died());
    }

    static HealthCheckResponse of(List<String> died) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("following").status(died.isEmpty());
        for (String model : died) {
            answer.withData(model, "is not followed any more; see the log for the error");
        }
        return answer.build();
    }
}
