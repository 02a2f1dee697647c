package de.efakatalog.index.search.engine;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Sort keys that stand, compared letter by letter, in the order in which Germans sort: "Ä" with
 * "A", "Öhringen" between "Offenburg" and "Oldenburg" (DIN 5007-1).
 *
 * <p>It is ICU's collation for German, the same rules as PostgreSQL's {@code de-x-icu}.
 */
public final class GermanSortKey {

    /**
     * Part of the name of an index generation: keys of different versions cannot be compared. Two
     * figures: the collation data and the code that makes keys of them.
     */
    public static final String VERSION;

    /**
     * A key is made of that many characters at most, so that no name is too long for the index. Two
     * names that agree in so many stand in the order of their record keys.
     */
    static final int LONGEST_NAME = 1_000;

    // frozen, so that all threads may use it
    private static final Collator GERMAN =
            Collator.getInstance(ULocale.forLocale(Locale.GERMAN)).freeze();

    static {
        VERSION =
                GERMAN.getUCAVersion().getMajor()
                        + "."
                        + com.ibm.icu.util.VersionInfo.ICU_VERSION.getMajor();
    }

    private GermanSortKey() {}

    /** The key of a name, hexadecimal, so that it goes through any engine and any cursor. */
    public static String of(String name) {
        String bounded = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        RawCollationKey raw = GERMAN.getRawCollationKey(bounded, new RawCollationKey());
        // without the closing zero byte, which says nothing
        return HexFormat.of().formatHex(raw.bytes, 0, raw.size - 1);
    }
}
