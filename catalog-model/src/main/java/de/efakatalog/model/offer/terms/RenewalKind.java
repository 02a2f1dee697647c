package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happens when the term is over and nobody gave notice. */
public enum RenewalKind {
    /** The contract ends. */
    NONE("none"),
    /** It goes on for a further period. */
    AUTOMATIC("automatic"),
    /** It goes on if both sides agree. */
    BY_AGREEMENT("by-agreement");

    private final String wireName;

    RenewalKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
