package de.efakatalog.model.imports;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an import stands. */
public enum ImportStatus {
    RUNNING("running"),
    /** Its result is durable. */
    COMPLETED("completed"),
    /** The file was not taken, for a reason that its author can mend; nothing was changed. */
    REFUSED("refused"),
    /** It ended by our fault; nothing was changed. */
    FAILED("failed"),
    /** The application ended before the import was acknowledged; importing again is safe. */
    INTERRUPTED("interrupted");

    private final String wireName;

    ImportStatus(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
