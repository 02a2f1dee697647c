package de.efakatalog.index.routing;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One term of a search for areas, as the FIT-Connect Routing API takes it (Routing API 2.0.0,
 * parameter area-searchexpression): words of a name or a postcode, with {@code *} for any
 * characters.
 *
 * <p>Case, punctuation and the way an umlaut is written (composed, decomposed, as ae) make no
 * difference. A term of nothing but punctuation matches nothing.
 */
public final class AreaTerm {

    /** In UTF-16 units; the longest official name has 80. */
    private static final int MAX_LENGTH = 200;

    private static final int MIN_PART = 2;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern SPACES = Pattern.compile(" +");

    private final List<String> parts;
    private final boolean number;

    private AreaTerm(List<String> parts, boolean number) {
        this.parts = parts;
        this.number = number;
    }

    /**
     * Reads a term.
     *
     * @throws IllegalArgumentException with a message for the sender: parts before, between and
     *     after wildcards have at least two characters
     */
    public static AreaTerm of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "has more than " + MAX_LENGTH + " characters; no name is as long");
        }
        List<String> given =
                Arrays.stream(text.split("\\*", -1)).filter(part -> !part.isEmpty()).toList();
        if (given.isEmpty()
                || given.stream()
                        .anyMatch(part -> part.codePointCount(0, part.length()) < MIN_PART)) {
            throw new IllegalArgumentException(
                    "needs at least two characters before, between and after wildcards");
        }
        boolean openStart = text.startsWith("*");
        boolean openEnd = text.endsWith("*");
        // a word begins and ends at a space; so does a term where it has no wildcard
        String first = openStart ? "" : " ";
        String last = openEnd ? "" : " ";
        String folded =
                first + String.join("*", given.stream().map(AreaTerm::words).toList()) + last;
        return new AreaTerm(
                Arrays.stream(folded.split("\\*")).map(part -> part.replaceAll(" +", " ")).toList(),
                given.stream().allMatch(part -> part.chars().allMatch(AreaTerm::isDigit)));
    }

    /** A name as it is compared: a space before, between and after its words. */
    static String folded(String text) {
        return SPACES.matcher(" " + words(text) + " ").replaceAll(" ");
    }

    private static String words(String text) {
        String lower = Normalizer2.getNFCInstance().normalize(text).toLowerCase(Locale.GERMAN);
        String plain =
                lower.replace("\u00e4", "ae")
                        .replace("\u00f6", "oe")
                        .replace("\u00fc", "ue")
                        .replace("\u00df", "ss");
        return NO_WORD.matcher(plain).replaceAll(" ");
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Whether it can only be (part of) a postcode. */
    boolean isNumber() {
        return number;
    }

    /** Whether a postcode matches. Thousands are tried for one term: nothing is made for it. */
    boolean matchesNumber(String digits) {
        int from = 0;
        for (String part : parts) {
            String wanted = part.strip();
            boolean first = part.startsWith(" ");
            boolean last = part.endsWith(" ");
            int at =
                    last
                            ? Math.max(digits.length() - wanted.length(), -1)
                            : digits.indexOf(wanted, from);
            if (at < from || (first && at > 0) || !digits.startsWith(wanted, at)) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    /**
     * Whether a name matches.
     *
     * @param folded as {@link #folded} gives it
     */
    boolean matches(String folded) {
        int from = 0;
        for (String part : parts) {
            int at = folded.indexOf(part, from);
            if (part.isBlank() || at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
