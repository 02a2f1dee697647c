package de.efakatalog.model.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What an organisation is. */
public enum OrganisationKind {
    BUND("bund"),
    LAND("land"),
    KOMMUNE("kommune"),
    IT_PROVIDER("it-provider"),
    AGENCY("agency");

    private final String wireName;

    OrganisationKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The constant with this wire name; empty when there is none. */
    public static Optional<OrganisationKind> fromWireName(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }
}
