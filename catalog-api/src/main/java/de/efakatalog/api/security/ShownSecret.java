package de.efakatalog.api.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What came with a request to show who sends it, to be looked up in the database. */
final class ShownSecret extends BaseAuthenticationRequest {

    private final String value;
    private final boolean token;

    private ShownSecret(String value, boolean token) {
        this.value = value;
        this.token = token;
    }

    static ShownSecret session(String value) {
        return new ShownSecret(value, false);
    }

    static ShownSecret token(String value) {
        return new ShownSecret(value, true);
    }

    String value() {
        return value;
    }

    /** An API token, else a session. */
    boolean isToken() {
        return token;
    }
}
