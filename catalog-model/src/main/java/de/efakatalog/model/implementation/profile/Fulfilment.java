package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a requirement is fulfilled, as its provider says. */
public enum Fulfilment {
    /** Needs evidence. */
    MET("met"),
    /** Needs a word on what is missing. */
    PARTLY("partly"),
    NOT_MET("not-met"),
    /** Such as payment where nothing costs a fee. */
    NOT_APPLICABLE("not-applicable");

    private final String wireName;

    Fulfilment(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
