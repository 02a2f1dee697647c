package de.efakatalog.model.imports;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is imported. */
public enum ImportKind {
    /** The facts that the product ships with; once, at the first start. */
    SEED("seed"),
    /** The official Gemeindeverzeichnis. */
    REGIONS("regions"),
    /** The operator's table of successors of dissolved regions. */
    SUCCESSORS("successors"),
    /** Where requests are delivered to. */
    DESTINATIONS("destinations"),
    /** Who answers for which service where. */
    RESPONSIBILITIES("responsibilities"),
    /** Destinations that nobody receives, for trying out: added or taken back at a start. */
    DEMO("demo");

    private final String wireName;

    ImportKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
