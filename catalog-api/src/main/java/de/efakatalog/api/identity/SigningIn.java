package de.efakatalog.api.identity;

import de.efakatalog.api.fitconnect.ClientNetwork;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.account.ClientPlace;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.SignIn;
import de.efakatalog.model.identity.account.SignIn.Outcome;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** Signs the sender of this request in, whichever door the e-mail and password came through. */
@RequestScoped
class SigningIn {

    /** A site has 48 of the 64 bits (RFC 6177, section 2, on what sites are given). */
    private static final int BELOW_SITE = 16;

    private final SignIn signIn;
    private final LocalAccounts accounts;
    private final SessionCookies cookies;
    private final RoutingContext routing;

    SigningIn(
            SignIn signIn, LocalAccounts accounts, SessionCookies cookies, RoutingContext routing) {
        this.cookies = cookies;
        this.signIn = signIn;
        this.accounts = accounts;
        this.routing = routing;
    }

    /**
     * Tries.
     *
     * @throws ProblemException when it does not work
     */
    Outcome.SignedIn attempt(String email, String password) {
        if (!accounts.areUsed()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "People sign in with the identity provider here: go to /login/provider.");
        }
        return switch (signIn.attempt(
                email, password, cookies.shownDevice().orElse(null), client())) {
            case Outcome.SignedIn signedIn -> {
                // the cookie is about to be replaced, and nobody could end that session any more
                cookies.endShown();
                yield signedIn;
            }
            case Outcome.Refused refused ->
                    throw new ProblemException(
                            ProblemType.UNAUTHORIZED, "E-mail or password are not right.");
            case Outcome.Blocked blocked -> throw tooMany(blocked.pause());
        };
    }

    /** Says how long to wait. */
    static ProblemException tooMany(Duration exact) {
        Duration pause = Duration.ofSeconds(Math.max(1, exact.plusMillis(999).toSeconds()));
        return ProblemException.temporary(
                ProblemType.TOO_MANY_REQUESTS,
                "Too many attempts have failed. Try again in %d seconds."
                        .formatted(pause.toSeconds()),
                pause);
    }

    private ClientPlace client() {
        SocketAddress address = routing.request().remoteAddress();
        String literal = address == null ? null : address.hostAddress();
        return place(ClientNetwork.of(literal));
    }

    static ClientPlace place(ClientNetwork network) {
        return new ClientPlace(
                network.toString(),
                network.ipv6() ? Long.toHexString(network.bits() >>> BELOW_SITE) : null);
    }
}
