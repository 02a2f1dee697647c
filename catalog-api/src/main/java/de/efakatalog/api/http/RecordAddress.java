package de.efakatalog.api.http;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.changelog.RegistryIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How a record is named in an address: by its key, one of another registry by {@code key@registry}.
 */
@ApplicationScoped
public class RecordAddress {

    private final RegistryIdentity identity;

    RecordAddress(RegistryIdentity identity) {
        this.identity = identity;
    }

    /**
     * The key of an own record.
     *
     * @throws ProblemException when the address names a registry whose records are not held here
     */
    public String ownKey(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address;
        }
        if (address.substring(at + 1).equals(identity.name())) {
            return address.substring(0, at);
        }
        throw new ProblemException(
                ProblemType.NOT_FOUND,
                "Records of the registry named after the @ are not held here.");
    }

    /** What to say when there is no record of that key. */
    public static ProblemException unknown(String what) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no " + what + " with this key.");
    }
}
