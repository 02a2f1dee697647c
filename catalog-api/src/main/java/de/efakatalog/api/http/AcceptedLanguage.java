package de.efakatalog.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a language by the weights in Accept-Language (RFC 9110, section 12.5.4).
 *
 * <p>A language is a wish, never a condition: what cannot be read is passed over, and nobody is
 * refused an answer for it.
 */
public final class AcceptedLanguage {

    private static final String ANY = "*";

    private AcceptedLanguage() {}

    /**
     * The offered language that is wanted most; of equal ones the one that was named first, and
     * those that were named before those that a star stands for.
     *
     * @param lines the header's lines; empty when there is none
     * @param offered primary language tags such as {@code de}, in lower case; the first stands for
     *     any
     * @return null when none of them is wanted
     */
    public static @Nullable String choose(List<String> lines, List<String> offered) {
        if (lines.isEmpty()) {
            return null;
        }
        String[] ranges = String.join(",", lines).split(",", -1);
        String best = null;
        double bestWeight = 0;
        boolean starred = false;
        double star = 0;
        boolean[] named = new boolean[offered.size()];
        for (String range : ranges) {
            int semicolon = range.indexOf(';');
            String tag = (semicolon < 0 ? range : range.substring(0, semicolon)).strip();
            double weight = semicolon < 0 ? 1 : weight(range.substring(semicolon + 1));
            if (tag.equals(ANY)) {
                starred = true;
                star = weight;
                continue;
            }
            int index = offered.indexOf(primary(tag));
            if (index >= 0) {
                named[index] = true;
                if (weight > bestWeight) {
                    best = offered.get(index);
                    bestWeight = weight;
                }
            }
        }
        if (starred && star > bestWeight) {
            for (int i = 0; i < named.length; i++) {
                if (!named[i]) {
                    return offered.get(i);
                }
            }
        }
        return best;
    }

    /** The language without script, region and variant: nobody here tells de-AT from de. */
    private static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /** From 0 to 1; 0 when it is none, so that what cannot be read is not chosen. */
    private static double weight(String parameter) {
        String text = parameter.strip();
        if (text.length() < 3 || !(text.startsWith("q=") || text.startsWith("Q="))) {
            return 0;
        }
        String number = text.substring(2);
        // at most three decimals (RFC 9110, section 12.4.2)
        return number.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(number) : 0;
    }
}
