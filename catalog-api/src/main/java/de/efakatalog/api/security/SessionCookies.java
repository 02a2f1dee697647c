package de.efakatalog.api.security;

import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.Sessions;
import de.efakatalog.model.identity.account.SignIn;
import de.efakatalog.model.signing.PublicAddress;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of this registry: out of reach for scripts, and sent to nobody else. Over TLS their
 * names begin with {@code __Host-} (RFC 6265bis, section 4.1.3.2), so that no other host of the
 * same domain can plant one, and those without are not looked at.
 */
@ApplicationScoped
public class SessionCookies {

    /** Shows who has signed in. */
    private static final String SESSION = "efk_session";

    /** Shows an account that it has been used from this browser before. */
    private static final String DEVICE = "efk_device";

    private static final String OF_THIS_HOST = "__Host-";
    private static final String TLS = "https";

    private final PublicAddress address;
    private final Sessions sessions;
    private final RoutingContext routing;

    SessionCookies(PublicAddress address, Sessions sessions, RoutingContext routing) {
        this.address = address;
        this.sessions = sessions;
        this.routing = routing;
    }

    /** What the browser shows as its session. */
    public Optional<String> shownSession(HttpServerRequest request) {
        return shown(SESSION, request);
    }

    /** What the browser that sent the present request shows as its session. */
    public Optional<String> shownSession() {
        return shownSession(routing.request());
    }

    /** By what an account may know the browser that sent the present request. */
    public Optional<Secret> shownDevice() {
        return shown(DEVICE, routing.request()).map(Secret::presented);
    }

    private Optional<String> shown(String plain, HttpServerRequest request) {
        Cookie cookie = request.getCookie(name(plain, isSecure(request.scheme())));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** Ends the session that the browser shows, if any. */
    public void endShown() {
        shownSession().ifPresent(session -> sessions.end(Secret.presented(session)));
    }

    /** The cookie of a session that has begun. */
    public NewCookie session(Secret secret) {
        return cookie(SESSION, secret.value(), sessions.length().toSeconds());
    }

    /** Takes the session's cookie away. */
    public NewCookie noSession() {
        return cookie(SESSION, "", 0);
    }

    /** The cookie of a known browser; it outlives the session. */
    public NewCookie device(Secret secret) {
        return cookie(DEVICE, secret.value(), SignIn.DEVICE_IS_KNOWN.toSeconds());
    }

    private NewCookie cookie(String plain, String value, long seconds) {
        boolean secure = isSecure(routing.request().scheme());
        return new NewCookie.Builder(name(plain, secure))
                .value(value)
                .path("/")
                .httpOnly(true)
                // Lax: who follows a link to the registry is still signed in
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .maxAge(Math.toIntExact(seconds))
                .build();
    }

    /** The public address counts as well: TLS may end at a proxy that does not say so. */
    private boolean isSecure(@Nullable String scheme) {
        return TLS.equals(scheme) || address.url().startsWith(TLS + ":");
    }

    private static String name(String plain, boolean secure) {
        return secure ? OF_THIS_HOST + plain : plain;
    }
}
