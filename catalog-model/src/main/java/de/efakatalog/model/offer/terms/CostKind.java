package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a cost is for; the first three are paid once. */
public enum CostKind {
    /** Paid once for the right to use or the set-up. */
    ONE_OFF("one-off"),
    /** Paid once for the connection of an authority. */
    CONNECTION("connection"),
    /** Paid once to adapt the Fachverfahren in which the office works. */
    FACHVERFAHREN("fachverfahren"),
    /** Paid for every calendar year. */
    ANNUAL("annual");

    private final String wireName;

    CostKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
