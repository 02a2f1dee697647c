package de.efakatalog.api.fitconnect;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Tells by its address whether a request is for the FIT-Connect doors. */
final class FitConnectDoors {

    private static final String ADDRESS = "/routing";

    private FitConnectDoors() {}

    /** Also when parameters of the path follow, which the choice of a door does not look at. */
    static boolean areMeant(RoutingContext context) {
        @Nullable String path = context.normalizedPath();
        return path != null
                && path.startsWith(ADDRESS)
                && (path.length() == ADDRESS.length()
                        || path.charAt(ADDRESS.length()) == '/'
                        || path.charAt(ADDRESS.length()) == ';');
    }
}
