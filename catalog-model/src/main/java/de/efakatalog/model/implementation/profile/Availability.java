package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Whether an implementation can be used today, as its sources say. */
public enum Availability {
    PLANNED("planned"),
    READY("ready"),
    LIVE("live"),
    UNKNOWN("unknown");

    private final String wireName;

    Availability(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<Availability> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
