package de.efakatalog.api.http;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Chooses among the formats of a list by the weights in Accept (RFC 9110, section 12.5.1). */
final class Acceptance {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String RANGE =
            "(?:"
                    + TOKEN
                    + "/"
                    + TOKEN
                    + "|\\*)(?:[ \\t]*;[ \\t]*"
                    + TOKEN
                    + "=(?:"
                    + TOKEN
                    + "|\"[^\"]*\"))*+";
    private static final Pattern LIST =
            Pattern.compile("[ \\t]*" + RANGE + "(?:[ \\t]*,[ \\t]*" + RANGE + ")*+[ \\t]*");

    private Acceptance() {}

    /** Whether the header's lines are lists of media ranges; a lone star is understood, too. */
    static boolean isWellFormed(List<String> lines) {
        return lines.stream().allMatch(line -> LIST.matcher(line).matches());
    }

    /**
     * The format with the highest weight; of equal ones the first offered.
     *
     * @param accepted the ranges of the header; empty when there is none
     * @throws ProblemException when none of them is offered
     */
    static ListFormat choose(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return ListFormat.JSON;
        }
        return Arrays.stream(ListFormat.values())
                .filter(format -> weight(format, accepted) > 0)
                // of equals max keeps the first
                .max(Comparator.comparingDouble(format -> weight(format, accepted)))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.NOT_ACCEPTABLE,
                                        "This list is offered as application/json, text/csv and"
                                                + " application/x-ndjson."));
    }

    private static double weight(ListFormat format, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(format.mediaType()))
                .max(Comparator.comparingInt(Acceptance::precision))
                .map(Acceptance::quality)
                .orElse(0.0);
    }

    private static int precision(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static double quality(MediaType range) {
        String weight = range.getParameters().get("q");
        if (weight == null) {
            return 1;
        }
        try {
            return Double.parseDouble(weight);
        } catch (NumberFormatException e) {
            // a weight that is none: the range was named, so it is wanted
            return 1;
        }
    }
}
