package de.efakatalog.model.destination;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Who signed for a destination. */
public enum SignatureOrigin {
    /** Somebody else, usually FITKO: kept byte for byte. */
    ISSUED("issued"),
    /** This registry, anew whenever what it covers changes. */
    REGISTRY("registry");

    private final String wireName;

    SignatureOrigin(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The origin with this wire name; null for none. */
    static @Nullable SignatureOrigin fromWireName(@Nullable String wireName) {
        for (SignatureOrigin each : values()) {
            if (each.wireName.equals(wireName)) {
                return each;
            }
        }
        return null;
    }
}
