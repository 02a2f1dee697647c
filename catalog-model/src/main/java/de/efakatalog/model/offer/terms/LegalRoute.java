package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** The legal way on which somebody comes to reuse an implementation. */
public enum LegalRoute {
    /** SaaS contracts between Länder through FITKO; a Kommune is never a party. */
    FIT_STORE("fit-store"),
    /** The marketplace of the govdigital eG, for its members (in-house). */
    GOVDIGITAL_MARKTPLATZ("govdigital-marktplatz"),
    /** A Land or its Bündler passes a contract of its own on to its Kommunen. */
    SUB_NACHNUTZUNG("sub-nachnutzung"),
    /** An agreement between administrations. */
    VERWALTUNGSVEREINBARUNG("verwaltungsvereinbarung"),
    /** Interkommunale Zusammenarbeit: Kommunen work together under the law of their Land. */
    IKZ("ikz"),
    /** The software under a free licence, in operation of one's own. */
    OPEN_SOURCE("open-source");

    private final String wireName;

    LegalRoute(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
