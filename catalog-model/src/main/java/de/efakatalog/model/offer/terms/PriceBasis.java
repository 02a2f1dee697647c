package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** By what a price is multiplied or chosen. */
public enum PriceBasis {
    /** The price as it stands. */
    FIXED("fixed"),
    /** The price for each inhabitant of the Kommune. */
    PER_INHABITANT("per-inhabitant"),
    /** One price for each class of Kommunen by inhabitants. */
    BY_SIZE_CLASS("by-size-class"),
    /** The price is a total that Länder share by the Königsteiner Schlüssel. */
    BY_KOENIGSTEIN_SHARE("by-koenigstein-share"),
    /** The price for each use, such as one application that was sent. */
    PER_USE("per-use");

    private final String wireName;

    PriceBasis(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
