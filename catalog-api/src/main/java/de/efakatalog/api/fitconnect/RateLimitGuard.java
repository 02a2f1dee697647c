package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.EarlyRefusal;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rate limit of the FIT-Connect doors and tells every client where it stands, also with
 * answers that refuse something (headers of Routing API 2.0.0).
 */
@ApplicationScoped
public class RateLimitGuard {

    /** After CORS, so that a script can read the refusal, and before everything that costs time. */
    private static final int PRIORITY = 260;

    private final EarlyRefusal refusal;
    private final @Nullable RateLimit limit;

    RateLimitGuard(RateLimitSettings settings, Clock clock, EarlyRefusal refusal) {
        this.refusal = refusal;
        this.limit =
                settings.requests() == 0
                        ? null
                        : new RateLimit(settings.requests(), settings.window(), clock);
    }

    void register(@Observes Filters filters) {
        RateLimit present = limit;
        if (present != null) {
            filters.register(context -> check(context, present), PRIORITY);
        }
    }

    private void check(RoutingContext context, RateLimit present) {
        if (!FitConnectDoors.areMeant(context)) {
            context.next();
            return;
        }
        RateLimit.Allowance allowance = present.take(client(context));
        MultiMap headers = context.response().headers();
        headers.set("RateLimit-Limit", Integer.toString(allowance.limit()));
        headers.set("RateLimit-Remaining", Integer.toString(allowance.remaining()));
        headers.set("RateLimit-Reset", Long.toString(allowance.reset()));
        if (allowance.granted()) {
            context.next();
            return;
        }
        long wait = Math.max(1, allowance.reset());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        refusal.send(
                context,
                Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "More than %d requests came from your network. Go on in %d seconds."
                                .formatted(allowance.limit(), wait),
                        null,
                        List.of()));
    }

    private static ClientNetwork client(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        if (address == null) {
            return ClientNetwork.of(null);
        }
        String literal = address.hostAddress();
        return ClientNetwork.of(literal == null ? address.host() : literal);
    }
}
