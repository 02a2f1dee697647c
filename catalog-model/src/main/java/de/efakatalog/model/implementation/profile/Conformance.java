package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an accessibility statement comes to (Implementing Decision (EU) 2018/1523, annex). */
public enum Conformance {
    FULL("full"),
    PARTIAL("partial"),
    NONE("none");

    private final String wireName;

    Conformance(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
