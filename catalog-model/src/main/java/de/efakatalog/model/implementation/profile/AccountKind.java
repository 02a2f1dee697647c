package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** Accounts by which people and organisations come in (Nutzerkonten, section 2 OZG). */
public enum AccountKind {
    /** BundID, the account for people. */
    BUND_ID("bund-id"),
    /** Mein Unternehmenskonto (MUK), the account for organisations, on ELSTER. */
    MEIN_UNTERNEHMENSKONTO("mein-unternehmenskonto"),
    /** A Land's own account. */
    LAND_ACCOUNT("land-account"),
    /** Identification from another member state. */
    EIDAS("eidas"),
    /** Another one; the note says which. */
    OTHER("other");

    private final String wireName;

    AccountKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
