package de.efakatalog.seed.convert;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a name into the lower-case ASCII words of a key: {@code [a-z0-9]+(-[a-z0-9]+)*}. */
final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");

    private Slug() {}

    /**
     * The whole name. German umlauts become two letters, other accents are dropped.
     *
     * @throws IllegalArgumentException when no letter or digit is left
     */
    static String of(String name) {
        String german =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        String plain =
                MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
        String slug = OUTER_DASHES.matcher(NO_WORD.matcher(plain).replaceAll("-")).replaceAll("");
        if (slug.isEmpty()) {
            throw new IllegalArgumentException("Nothing of \"" + name + "\" fits into a key.");
        }
        return slug;
    }

    /** A slug of at most that many characters, cut between words where it has more than one. */
    static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int end = slug.lastIndexOf('-', length);
        return slug.substring(0, end > 0 ? end : length);
    }
}
