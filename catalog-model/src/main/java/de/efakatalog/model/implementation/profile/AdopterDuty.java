package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an authority that joins has to bring along (EfA-Mindestanforderungen, NL1 to NL5). */
public enum AdopterDuty {
    /** Maintain the data about who is responsible. */
    RESPONSIBILITY_DATA("NL1"),
    /** A receiver for OSCI/XTA or FIT-Connect. */
    RECEIVER("NL2"),
    /** Registration in the DVDV. */
    DVDV_ENTRY("NL3"),
    /** Legally safe status messages and notices. */
    LEGALLY_SAFE_NOTICES("NL4"),
    /** A payment component and its parameters. */
    PAYMENT_PARAMETERS("NL5");

    private final String wireName;

    AdopterDuty(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
