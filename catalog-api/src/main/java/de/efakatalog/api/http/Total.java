package de.efakatalog.api.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many records match.
 *
 * @param value the number
 * @param relation eq when it is exact, gte when there may be more
 */
public record Total(long value, @Schema(enumeration = {"eq", "gte"}) String relation) {

    /** A number that is known. */
    public static Total exactly(long value) {
        return new Total(value, "eq");
    }
}
