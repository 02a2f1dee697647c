package de.efakatalog.api.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Asks for an operator at doors that show others less. */
@RequestScoped
public class OperatorRights {

    private final SecurityIdentity identity;

    OperatorRights(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Ends the request unless an operator has sent it.
     *
     * @throws UnauthorizedException when nobody has said who they are
     * @throws ForbiddenException when it is somebody else
     */
    public void require() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!identity.hasRole(Roles.OPERATOR)) {
            throw new ForbiddenException();
        }
    }
}
