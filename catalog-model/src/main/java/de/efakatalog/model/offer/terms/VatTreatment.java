package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether value-added tax comes on top; prices are always without it. */
public enum VatTreatment {
    /** A rate comes on top. */
    RATE("rate"),
    /** None: exempt, or not taxable. */
    EXEMPT("exempt");

    private final String wireName;

    VatTreatment(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
