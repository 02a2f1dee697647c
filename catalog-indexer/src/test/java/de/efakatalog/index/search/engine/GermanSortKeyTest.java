package de.efakatalog.index.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GermanSortKeyTest {

    private static final Comparator<String> BY_KEY = Comparator.comparing(GermanSortKey::of);

    @Test
    void sortsAsGermansDo() {
        List<String> sorted =
                List.of(
                        "Aachen",
                        "Ächtung",
                        "Acker",
                        "Offenburg",
                        "Öhringen",
                        "Oldenburg",
                        "Ölsnitz",
                        "Strasse",
                        "Straße",
                        "Straßen",
                        "Ulm",
                        "Zwickau");
        assertThat(sorted.reversed().stream().sorted(BY_KEY)).containsExactlyElementsOf(sorted);
    }

    @Property
    void keysStandAsTheCollatorSays(@ForAll String a, @ForAll String b) {
        Collator german = Collator.getInstance(ULocale.GERMAN);
        assertThat(Integer.signum(BY_KEY.compare(a, b))).isEqualTo(german.compare(a, b));
    }

    @Test
    void isShortEnoughForTheIndexWhateverTheName() {
        assertThat(GermanSortKey.of("ǘ".repeat(100_000)).length()).isLessThan(32_766);
    }
}
