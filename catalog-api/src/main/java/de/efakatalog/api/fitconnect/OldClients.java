package de.efakatalog.api.fitconnect;

import de.efakatalog.api.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Lets in clients that accept problem documents only: Routing API 2.0.0 describes areas as such.
 * They are answered with JSON, as the production service does it.
 */
@ApplicationScoped
public class OldClients {

    /** After the check whether Accept can be read at all, before a door is chosen by it. */
    private static final int PRIORITY = 240;

    void register(@Observes Filters filters) {
        filters.register(OldClients::admit, PRIORITY);
    }

    private static void admit(RoutingContext context) {
        if (FitConnectDoors.areMeant(context)) {
            MultiMap headers = context.request().headers();
            List<String> accepted = headers.getAll(HttpHeaders.ACCEPT);
            if (accepted.stream().anyMatch(line -> line.contains(Problem.MEDIA_TYPE))) {
                headers.set(
                        HttpHeaders.ACCEPT,
                        String.join(", ", accepted) + ", " + MediaType.APPLICATION_JSON);
            }
        }
        context.next();
    }
}
