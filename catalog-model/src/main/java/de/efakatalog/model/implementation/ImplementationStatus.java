package de.efakatalog.model.implementation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Where an implementation stands in its life in the registry. */
public enum ImplementationStatus {
    DRAFT("draft"),
    PUBLISHED("published"),
    DEPRECATED("deprecated"),
    WITHDRAWN("withdrawn");

    private final String wireName;

    ImplementationStatus(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<ImplementationStatus> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
