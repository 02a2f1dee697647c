package de.efakatalog.api.problem;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problems; each has a page of its slug's name that says what to do. */
public enum ProblemType {
    INVALID_PARAMETER("invalid-parameter", 400, "Invalid parameter"),
    MALFORMED_REQUEST("malformed-request", 400, "Malformed request"),
    CONSTRAINT_VIOLATION("constraint-violation", 400, "Constraint Violation"),
    UNAUTHORIZED("unauthorized", 401, "Unauthorized"),
    FORBIDDEN("forbidden", 403, "Forbidden"),
    CROSS_SITE("cross-site", 403, "Cross-site request"),
    NOT_FOUND("not-found", 404, "Not found"),
    UNKNOWN_REGION("unknown-region", 404, "Unknown region"),
    UNKNOWN_SERVICE("unknown-service", 404, "Unknown service"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable"),
    CONFLICT("conflict", 409, "Conflict"),
    IMPLAUSIBLE_IMPORT("implausible-import", 409, "Implausible import"),
    PRECONDITION_FAILED("precondition-failed", 412, "Precondition failed"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "Payload too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    MALFORMED_FILE("malformed-file", 422, "Malformed file"),
    INCOMPLETE("incomplete", 422, "Incomplete"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Precondition required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal", 500, "Internal error"),
    BUSY("busy", 503, "Busy"),
    IDENTITY_PROVIDER_UNAVAILABLE(
            "identity-provider-unavailable", 503, "Identity provider unavailable"),
    POSITION_NOT_REACHED("position-not-reached", 503, "Position not reached"),
    SEARCH_UNAVAILABLE("search-unavailable", 503, "Search unavailable"),
    STARTING("starting", 503, "Starting");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The last part of the type's address, and the name of its page. */
    public String slug() {
        return slug;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** What it is, in a few words that do not depend on the occurrence. */
    public String title() {
        return title;
    }

    /** The type as a problem document names it: a stable address, relative to the registry. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** The type with this slug; empty when there is none. */
    public static Optional<ProblemType> fromSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** The first type with this status; empty when there is none. */
    public static Optional<ProblemType> fromStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
