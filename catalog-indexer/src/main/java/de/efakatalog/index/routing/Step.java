package de.efakatalog.index.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import de.efakatalog.model.region.RegionLevel;

/**
 * One region that was tried.
 *
 * @param ars in the length of its level
 * @param name official name
 * @param level its level
 * @param outcome what was found there
 */
public record Step(String ars, String name, RegionLevel level, Outcome outcome) {

    /** What was found at a region for a service on a day. */
    public enum Outcome {
        /** At least one responsibility that is valid on that day. */
        MATCHED("matched"),
        /** Nothing was ever recorded. */
        NONE("none"),
        /** Something was recorded, and all of it had ended. */
        EXPIRED("expired"),
        /** None is valid yet, but one begins later. */
        NOT_YET_VALID("not-yet-valid");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        /** The name in JSON: lower-case ASCII. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
