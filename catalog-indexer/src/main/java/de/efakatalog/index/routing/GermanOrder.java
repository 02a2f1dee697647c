package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.util.Locale;

/**
 * How Germans sort (DIN 5007-1: an umlaut stands beside its vowel).
 *
 * <p>Keys are made when a record comes in and only compared when a question is answered: a shared
 * collator takes a lock for every comparison, keys do not.
 */
final class GermanOrder {

    private static final Collator COLLATOR = Collator.getInstance(Locale.GERMANY).freeze();

    private GermanOrder() {}

    static CollationKey keyOf(String text) {
        return COLLATOR.getCollationKey(text);
    }
}
