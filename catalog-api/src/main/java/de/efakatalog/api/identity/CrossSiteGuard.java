package de.efakatalog.api.identity;

import de.efakatalog.api.http.EarlyRefusal;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.CatalogAuthentication;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.signing.PublicAddress;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site makes a browser send with the cookie of somebody who has
 * signed in here (cross-site request forgery). Whoever shows a bearer token is not affected: no
 * browser adds one by itself.
 */
@ApplicationScoped
public class CrossSiteGuard {

    /** After CORS and after the address has been checked, before any door. */
    private static final int PRIORITY = 240;

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** Signing in somebody as somebody else is an attack as well. */
    private static final Set<String> SESSION_DOORS =
            Set.of("/login", "/logout", "/api/v1/session", "/api/v1/setup");

    private final EarlyRefusal refusal;
    private final PublicAddress address;
    private final SessionCookies cookies;

    CrossSiteGuard(EarlyRefusal refusal, PublicAddress address, SessionCookies cookies) {
        this.cookies = cookies;
        this.refusal = refusal;
        this.address = address;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (isAtStake(context) && !isOurOwn(context.request())) {
            refusal.send(
                    context,
                    Problem.of(
                            ProblemType.CROSS_SITE,
                            "The browser says that another site has sent this, or does not say where it comes from.",
                            null,
                            List.of()));
            return;
        }
        context.next();
    }

    private boolean isAtStake(RoutingContext context) {
        HttpServerRequest request = context.request();
        // only what is taken for a token keeps the cookie out of it
        if (SAFE.contains(request.method())
                || CatalogAuthentication.isBearer(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return false;
        }
        return cookies.shownSession(request).isPresent()
                || (SESSION_DOORS.contains(door(context)) && comesFromABrowser(request));
    }

    /** The path as the doors are found by it, which is not always as it was written. */
    private static String door(RoutingContext context) {
        String path = context.normalizedPath();
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Programs say neither; they have no cookies of somebody else. */
    private static boolean comesFromABrowser(HttpServerRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null
                || request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    /**
     * By the metadata that browsers send (Fetch Metadata, W3C) and by the origin (RFC 6454): at
     * least one has to be there, and none may point elsewhere. A request that the user began at the
     * address bar ("none") has to name its origin.
     */
    private boolean isOurOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOurs(origin, request)) {
            return false;
        }
        boolean said = site != null && !site.equals("none");
        return said ? "same-origin".equals(site) : origin != null;
    }

    private boolean isOurs(String origin, HttpServerRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        String host = request.getHeader(HttpHeaders.HOST);
        return given.equals(origin(address.url()))
                || (host != null
                        && given.equals(request.scheme() + "://" + host.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + String.valueOf(uri.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
