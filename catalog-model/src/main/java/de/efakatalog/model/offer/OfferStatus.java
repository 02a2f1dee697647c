package de.efakatalog.model.offer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The life of one number of an offer: draft, published, then superseded or withdrawn. */
public enum OfferStatus {
    /** Being written; only its provider sees it. */
    DRAFT("draft"),
    /** Can be taken up. */
    PUBLISHED("published"),
    /** A later number took its place; contracts made under it keep it. */
    SUPERSEDED("superseded"),
    /** Can no longer be taken up; contracts made under it keep it. */
    WITHDRAWN("withdrawn");

    private final String wireName;

    OfferStatus(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The constant with this wire name, as the database keeps it. */
    static OfferStatus fromWireName(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status " + wireName));
    }
}
