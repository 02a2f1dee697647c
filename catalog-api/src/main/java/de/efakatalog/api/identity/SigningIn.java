package de.efakatalog.api.identity;

import de.efakatalog.api.fitconnect.ClientNetwork;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.SignIn;
import de.efakatalog.model.identity.account.SignIn.Outcome;
import io.vertx.core.http.Cookie;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** Signs the sender of this request in, whichever door the e-mail and password came through. */
@RequestScoped
class SigningIn {

    private final SignIn signIn;
    private final LocalAccounts accounts;
    private final RoutingContext routing;

    SigningIn(SignIn signIn, LocalAccounts accounts, RoutingContext routing) {
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
        Cookie device = routing.request().getCookie(SessionCookies.DEVICE);
        return switch (signIn.attempt(
                email,
                password,
                device == null ? null : Secret.presented(device.getValue()),
                network())) {
            case Outcome.SignedIn signedIn -> signedIn;
            case Outcome.Refused refused ->
                    throw new ProblemException(
                            ProblemType.UNAUTHORIZED, "E-mail or password are not right.");
            case Outcome.Blocked blocked -> {
                Duration pause = roundedUp(blocked.pause());
                throw ProblemException.temporary(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Too many attempts have failed. Try again in %d seconds."
                                .formatted(pause.toSeconds()),
                        pause);
            }
        };
    }

    private static Duration roundedUp(Duration pause) {
        return Duration.ofSeconds(Math.max(1, pause.plusMillis(999).toSeconds()));
    }

    private String network() {
        SocketAddress address = routing.request().remoteAddress();
        String literal = address == null ? null : address.hostAddress();
        return ClientNetwork.of(literal).toString();
    }
}
