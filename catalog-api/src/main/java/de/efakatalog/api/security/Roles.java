package de.efakatalog.api.security;

/** The roles that doors ask for. */
public final class Roles {

    /** Runs the registry: imports, operations. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
