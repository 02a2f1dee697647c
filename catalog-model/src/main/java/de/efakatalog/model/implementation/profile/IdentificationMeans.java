package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** How somebody proves who he is (BSI TR-03107-1). */
public enum IdentificationMeans {
    /** eID of the identity card, the residence permit or the eID card. */
    ONLINE_AUSWEIS("online-ausweis"),
    ELSTER_CERTIFICATE("elster-certificate"),
    /** Notified means of another member state. */
    EIDAS_MEANS("eidas-means"),
    /** User name and password. */
    USER_NAME("user-name");

    private final String wireName;

    IdentificationMeans(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
