package de.efakatalog.model.service;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Vollzugsebene: the level of administration that executes a service. */
public enum ExecutingLevel {
    BUND("bund"),
    LAND("land"),
    /** Some municipal level; which one is not known. */
    KOMMUNE("kommune"),
    KREIS("kreis"),
    GEMEINDEVERBAND("gemeindeverband"),
    GEMEINDE("gemeinde");

    private final String wireName;

    ExecutingLevel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<ExecutingLevel> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
