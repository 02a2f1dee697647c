package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** Ways by which people reach what is published (channels of CPSV-AP 3.2). */
public enum AccessChannel {
    /** A site in a browser. */
    WEB("web"),
    /** Inside a portal's pages. */
    EMBEDDED("embedded"),
    MOBILE_APP("mobile-app"),
    /** A terminal, or somebody at a counter. */
    ON_SITE("on-site"),
    /** With help of somebody at 115, for example. */
    PHONE("phone"),
    /** Programs, without a page. */
    API("api");

    private final String wireName;

    AccessChannel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
