package de.efakatalog.model.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What an organisation is. */
public enum OrganisationKind {
    BUND("bund"),
    LAND("land"),
    KREIS("kreis"),
    KOMMUNE("kommune"),
    /** IT-Dienstleister. */
    IT_PROVIDER("it-provider"),
    /** A body of the administration that none of the others describes. */
    AGENCY("agency"),
    /** Bündler, koordinierende Stelle: orders for its Kommunen. */
    COORDINATION_OFFICE("coordination-office"),
    /** Generalunternehmer. */
    GENERAL_CONTRACTOR("general-contractor"),
    /** Roll-in-Team: brings online services into Kommunen. */
    ROLL_IN_TEAM("roll-in-team"),
    /** Hersteller von Fachverfahren. */
    SOFTWARE_VENDOR("software-vendor");

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
