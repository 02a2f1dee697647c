package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.util.Locale;

/**
 * How Germans sort (DIN 5007-1: an umlaut stands beside its vowel).
 *
 * <p>What is compared often gets a key when its record comes in. A shared collator takes a lock for
 * every comparison, so each thread has one of its own.
 */
final class GermanOrder {

    private static final Collator COLLATOR = Collator.getInstance(Locale.GERMANY).freeze();
    private static final ThreadLocal<Collator> OF_THREAD =
            ThreadLocal.withInitial(COLLATOR::cloneAsThawed);

    private GermanOrder() {}

    static CollationKey keyOf(String text) {
        return OF_THREAD.get().getCollationKey(text);
    }

    static int compare(String one, String other) {
        return OF_THREAD.get().compare(one, other);
    }
}
