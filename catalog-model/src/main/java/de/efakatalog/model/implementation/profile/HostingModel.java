package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who runs it for whom. */
public enum HostingModel {
    /** Once, for all who use it. */
    CENTRAL("central"),
    /** Once for each Land. */
    PER_LAND("per-land"),
    /** Once for each who uses it. */
    PER_ADOPTER("per-adopter"),
    /** Whoever uses it runs it, too. */
    OWN_OPERATION("own-operation");

    private final String wireName;

    HostingModel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
