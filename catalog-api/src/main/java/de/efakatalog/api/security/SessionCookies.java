package de.efakatalog.api.security;

import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.Sessions;
import de.efakatalog.model.identity.account.SignIn;
import de.efakatalog.model.signing.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/** The cookies of this registry: out of reach for scripts, and sent to nobody else. */
@ApplicationScoped
public class SessionCookies {

    /** Shows who has signed in. */
    public static final String SESSION = "efk_session";

    /** Shows an account that it has been used from this browser before. */
    public static final String DEVICE = "efk_device";

    private final PublicAddress address;
    private final Sessions sessions;

    SessionCookies(PublicAddress address, Sessions sessions) {
        this.address = address;
        this.sessions = sessions;
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

    private NewCookie cookie(String name, String value, long seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                // Lax: who follows a link to the registry is still signed in
                .sameSite(NewCookie.SameSite.LAX)
                .secure(address.url().startsWith("https:"))
                .maxAge(Math.toIntExact(seconds))
                .build();
    }
}
