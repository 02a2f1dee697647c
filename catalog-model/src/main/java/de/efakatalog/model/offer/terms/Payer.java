package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who pays a part. */
public enum Payer {
    /** The Bund. */
    BUND("bund"),
    /** The Land of the Kommune. */
    LAND("land"),
    /** Who orders for the Kommunen of a Land. */
    BUENDLER("buendler"),
    /** The Kommune itself. */
    KOMMUNE("kommune"),
    /** A programme that ends some day. */
    FUNDING("funding");

    private final String wireName;

    Payer(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
