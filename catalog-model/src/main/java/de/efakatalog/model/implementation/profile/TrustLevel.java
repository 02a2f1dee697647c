package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Vertrauensniveau: how sure the identity of the person has to be. BSI TR-03107-1; the upper three
 * are the assurance levels of eIDAS (Regulation (EU) No 910/2014, Article 8).
 */
public enum TrustLevel {
    /** Nobody has to say who he is. */
    NONE("none"),
    /** eIDAS low; BundID with user name and password. */
    NORMAL("normal"),
    /** eIDAS substantial; BundID or Unternehmenskonto with an ELSTER certificate. */
    SUBSTANTIAL("substantial"),
    /** eIDAS high; the Online-Ausweis. */
    HIGH("high");

    private final String wireName;

    TrustLevel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
