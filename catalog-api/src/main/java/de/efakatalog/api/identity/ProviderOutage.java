package de.efakatalog.api.identity;

import de.efakatalog.api.http.EarlyRefusal;
import de.efakatalog.api.problem.ProblemException;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Says to a browser that wants to sign in that the identity provider does not answer: the framework
 * asks the provider before any door is reached, where no mapping of exceptions takes part.
 */
@ApplicationScoped
class ProviderOutage {

    private static final Logger LOG = Logger.getLogger(ProviderOutage.class);

    private final EarlyRefusal refusal;

    ProviderOutage(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void register(@Observes Router router) {
        router.route(ProviderLoginResource.PATH).failureHandler(this::explain);
    }

    private void explain(RoutingContext context) {
        if (context.failure() instanceof OIDCException failure && !context.response().ended()) {
            LOG.warnf("Nobody can sign in with the identity provider: %s", failure.getMessage());
            ProblemException problem = ProblemException.providerUnavailable();
            problem.retryAfter()
                    .ifPresent(
                            wait ->
                                    context.response()
                                            .putHeader(
                                                    HttpHeaders.RETRY_AFTER,
                                                    Long.toString(wait.toSeconds())));
            refusal.send(context, problem.toProblem(context.normalizedPath()));
        } else {
            context.next();
        }
    }
}
