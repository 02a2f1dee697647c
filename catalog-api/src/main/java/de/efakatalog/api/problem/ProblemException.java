package de.efakatalog.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A provider that was restarted answers again after some ten seconds. */
    private static final Duration PROVIDER_RETRY = Duration.ofSeconds(10);

    private final ProblemType type;
    private final String detail;
    private final transient List<Defect> defects;
    private final @Nullable Duration retryAfter;
    private final @Nullable String entityTag;

    private ProblemException(
            ProblemType type,
            String detail,
            List<Defect> defects,
            @Nullable Duration retryAfter,
            @Nullable String entityTag) {
        super(type.slug() + ": " + detail);
        this.type = type;
        this.detail = detail;
        this.defects = List.copyOf(defects);
        this.retryAfter = retryAfter;
        this.entityTag = entityTag;
    }

    /**
     * @param detail what happened, for the person who asked
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null, null);
    }

    /** A request with parameters that cannot be used as they are. */
    public static ProblemException invalidParameters(List<Defect> defects) {
        return invalidParameters(defects, defects.size());
    }

    /**
     * A request with parameters, or with values in its body, that cannot be used as they are.
     *
     * @param defects those that are named
     * @param count how many there are
     */
    public static ProblemException invalidParameters(List<Defect> defects, int count) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, inShort(defects, count), defects, null, null);
    }

    /**
     * The same as the FIT-Connect Routing API says it.
     *
     * @param defects those that are named
     * @param count how many there are
     */
    public static ProblemException constraintViolation(List<Defect> defects, int count) {
        return new ProblemException(
                ProblemType.CONSTRAINT_VIOLATION, inShort(defects, count), defects, null, null);
    }

    private static String inShort(List<Defect> defects, int count) {
        boolean inBody = defects.stream().anyMatch(defect -> defect.pointer() != null);
        return count == 1
                ? (inBody ? "A value in the body" : "A parameter") + " cannot be used as it is."
                : count
                        + (inBody ? " values" : " parameters")
                        + " cannot be used as they are"
                        + (count == defects.size()
                                ? "."
                                : "; the first " + defects.size() + " are named.");
    }

    /** A problem with a list of what is wrong, such as the lines of a file. */
    public static ProblemException withDefects(
            ProblemType type, String detail, List<Defect> defects) {
        return new ProblemException(type, detail, defects, null, null);
    }

    /** A body that cannot be read as what is expected, with the place. */
    public static ProblemException unreadable(JsonProcessingException e) {
        return unreadable(List.of(e));
    }

    /** The same with several places. What holds a place that was named before is no other one. */
    public static ProblemException unreadable(List<JsonProcessingException> all) {
        List<Defect> defects = new ArrayList<>();
        for (JsonProcessingException each : all) {
            Defect defect = JsonDefect.of(each);
            if (defects.stream()
                    .noneMatch(
                            known -> (known.pointer() + "/").startsWith(defect.pointer() + "/"))) {
                defects.add(defect);
            }
        }
        return withDefects(
                ProblemType.MALFORMED_REQUEST,
                "The body cannot be read as the JSON that is expected here.",
                defects);
    }

    /** A problem that goes away by itself. */
    public static ProblemException temporary(ProblemType type, String detail, Duration retryAfter) {
        return new ProblemException(type, detail, List.of(), retryAfter, null);
    }

    /**
     * A write that knows another version than there is.
     *
     * @param entityTag of the version there is, without quotes
     */
    public static ProblemException stale(String detail, String entityTag) {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED, detail, List.of(), null, entityTag);
    }

    /** The tag of the present version, without quotes; empty when it is not about versions. */
    public Optional<String> entityTag() {
        return Optional.ofNullable(entityTag);
    }

    /** Nobody can say who somebody is while the identity provider does not answer. */
    public static ProblemException providerUnavailable() {
        return temporary(
                ProblemType.IDENTITY_PROVIDER_UNAVAILABLE,
                "The identity provider does not answer at the moment, so it cannot be said who you"
                        + " are.",
                PROVIDER_RETRY);
    }

    public ProblemType type() {
        return type;
    }

    /** When to try again, full seconds; empty when trying again does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The document about this occurrence. */
    public Problem toProblem(@Nullable String instance) {
        return Problem.of(type, detail, instance, defects);
    }
}
