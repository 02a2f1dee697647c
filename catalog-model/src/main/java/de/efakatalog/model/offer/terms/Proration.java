package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the first calendar year costs if use begins within it. */
public enum Proration {
    /**
     * The whole price, due on the first day of use and then on each 1 January, as it is that day.
     */
    NONE("none"),
    /** A twelfth for every month begun, at the price of the month's first day of use. */
    MONTHS("months"),
    /** By days of the year, each at its own price. */
    DAYS("days");

    private final String wireName;

    Proration(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
