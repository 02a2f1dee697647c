package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** The eight categories of the EfA-Mindestanforderungen (IT-Planungsrat). */
public enum EfaCategory {
    DESIGN("design"),
    FACHLOGIK("fachlogik"),
    NUTZERKONTO("nutzerkonto"),
    PAYMENT("payment"),
    /** Datenaustauschstandard. */
    DATA_EXCHANGE_STANDARD("data-exchange-standard"),
    ROUTING_AND_TRANSPORT("routing-and-transport"),
    LEGAL_REUSABILITY("legal-reusability"),
    ORGANISATION("organisation");

    private final String wireName;

    EfaCategory(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
