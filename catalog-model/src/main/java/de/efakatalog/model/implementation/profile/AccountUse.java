package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether something has to be used. */
public enum AccountUse {
    OPTIONAL("optional"),
    MANDATORY("mandatory");

    private final String wireName;

    AccountUse(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
