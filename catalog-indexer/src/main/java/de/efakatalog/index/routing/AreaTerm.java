package de.efakatalog.index.routing;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;

/**
 * One term of a search for areas, as the FIT-Connect Routing API takes it (Routing API 2.0.0,
 * parameter area-searchexpression): words of a name or a postcode, with {@code *} for any
 * characters.
 *
 * <p>Case, punctuation and the way an umlaut is written (composed, decomposed, as ae) make no
 * difference.
 */
public final class AreaTerm {

    private static final int MAX_LENGTH = 200;
    private static final int MIN_PART = 2;

    private final List<String> parts;
    private final boolean openStart;
    private final boolean openEnd;

    private AreaTerm(List<String> parts, boolean openStart, boolean openEnd) {
        this.parts = parts;
        this.openStart = openStart;
        this.openEnd = openEnd;
    }

    /**
     * Reads a term.
     *
     * @throws IllegalArgumentException with a message for the sender: parts between wildcards have
     *     at least two characters
     */
    public static AreaTerm of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have at most 200 characters");
        }
        if (text.contains("**")) {
            throw new IllegalArgumentException("must not have two wildcards in a row");
        }
        List<String> given =
                java.util.Arrays.stream(text.split("\\*")).filter(part -> !part.isEmpty()).toList();
        if (given.isEmpty() || given.stream().anyMatch(part -> part.length() < MIN_PART)) {
            throw new IllegalArgumentException(
                    "must have at least two characters before, between and after wildcards");
        }
        return new AreaTerm(
                given.stream().map(AreaTerm::folded).toList(),
                text.startsWith("*"),
                text.endsWith("*"));
    }

    /** Name as it is compared: words in lower case with one space between, before and after. */
    static String folded(String text) {
        String lower = Normalizer2.getNFCInstance().normalize(text).toLowerCase(Locale.GERMAN);
        return lower.replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replace("\u00df", "ss")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }

    /**
     * Whether a name or postcode matches.
     *
     * @param folded as {@link #folded} with a space before and after
     */
    boolean matches(String folded) {
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).strip();
            if (part.isEmpty()) {
                return false;
            }
            boolean wordStart = i == 0 && !openStart;
            boolean wordEnd = i == parts.size() - 1 && !openEnd;
            String wanted = (wordStart ? " " : "") + part + (wordEnd ? " " : "");
            int at = folded.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }
}
