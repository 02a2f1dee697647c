package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** For whom an amount is meant: amounts for a Kommune and for a whole Land are never added up. */
public enum Extent {
    /** For the Kommune that asks. */
    KOMMUNE("kommune"),
    /** For its Land as a whole, whatever the number of its Kommunen. */
    LAND("land"),
    /** For everybody who reuses together. */
    ALL("all");

    private final String wireName;

    Extent(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
