package de.efakatalog.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457, section 3).
 *
 * @param type address of the page that explains it, relative to the registry
 * @param title what it is, the same for each occurrence
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance names this occurrence: the path asked for, or the id of an incident
 * @param errors each single thing that is wrong with the request
 * @param violations the same under the FIT-Connect doors, in their clients' words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Defect> errors,
        List<Violation> violations) {

    /** The media type, whatever the request accepts. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of a type. */
    public static Problem of(
            ProblemType type, String detail, @Nullable String instance, List<Defect> errors) {
        boolean asViolations = type == ProblemType.CONSTRAINT_VIOLATION;
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                instance,
                asViolations ? List.of() : List.copyOf(errors),
                asViolations ? errors.stream().map(Violation::of).toList() : List.of());
    }
}
