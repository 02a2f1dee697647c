package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Version of the Reifegradmodell of the OZG. Model 1.1 has levels 0 to 4, model 2.0 (July 2025) 0
 * to 7.
 */
public enum MaturityModel {
    V1_1("1.1"),
    V2_0("2.0");

    private final String wireName;

    MaturityModel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
