package de.efakatalog.model.finding;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One thing that keeps a draft from being published.
 *
 * @param pointer where (JSON pointer, RFC 6901)
 * @param kind what is the matter
 * @param detail what to do about it, for the person who writes
 */
public record Finding(String pointer, Kind kind, String detail) {

    /** What is the matter. */
    public enum Kind {
        /** A draft may still lack it. */
        MISSING("missing"),
        /** Two statements exclude each other; a draft may still hold both. */
        CONTRADICTORY("contradictory"),
        /** Not even a draft can hold it. */
        MALFORMED("malformed");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
