package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * When a fee is paid. The parameter of the payment step as it is agreed when an authority joins.
 */
public enum PaymentPolicy {
    /** Nothing is paid online. */
    INACTIVE("inactive"),
    OPTIONAL("optional"),
    MANDATORY("mandatory"),
    /** Only when the authority asks for it. */
    AFTERWARDS("afterwards");

    private final String wireName;

    PaymentPolicy(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
