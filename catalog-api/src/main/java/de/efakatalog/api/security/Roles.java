package de.efakatalog.api.security;

/** The roles that doors ask for. What somebody may do in an organisation is asked of the actor. */
public final class Roles {

    /** Runs the registry: imports, operations. */
    public static final String OPERATOR = "operator";

    /** A person who has signed in, or whom the identity provider vouches for. */
    public static final String PERSON = "person";

    /** Anyone who has shown who they are: a person, a machine with a token, the operator. */
    public static final String KNOWN = "**";

    private Roles() {}
}
