package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** How binding an EfA requirement is: MUSS, SOLL, KANN. */
public enum RequirementLevel {
    MUST("must"),
    SHOULD("should"),
    MAY("may");

    private final String wireName;

    RequirementLevel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
