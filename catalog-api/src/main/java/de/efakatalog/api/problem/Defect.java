package de.efakatalog.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param parameter the query or path parameter, or the header; null when it is in the body
 * @param pointer JSON Pointer (RFC 6901) into the body; null when it is a parameter
 * @param detail what is expected, for the person who sent it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Defect(@Nullable String parameter, @Nullable String pointer, String detail) {

    /** A defect of a parameter or header. */
    public static Defect ofParameter(String parameter, String detail) {
        return new Defect(parameter, null, detail);
    }

    /** A defect in the body. */
    public static Defect ofBody(String pointer, String detail) {
        return new Defect(null, pointer, detail);
    }
}
