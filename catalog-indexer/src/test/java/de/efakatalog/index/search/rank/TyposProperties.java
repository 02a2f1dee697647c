package de.efakatalog.index.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** What letters alone say of typos, against counting them. */
class TyposProperties {

    @Property
    void lettersNeverRuleOutAWordThatIsNear(
            @ForAll
                    @CharRange(from = 'a', to = 'f')
                    @CharRange(from = '0', to = '9')
                    @StringLength(max = 9)
                    String typed,
            @ForAll
                    @CharRange(from = 'a', to = 'f')
                    @CharRange(from = '0', to = '9')
                    @StringLength(max = 9)
                    String word) {
        for (int most = 0; most <= 3; most++) {
            if (Typos.between(typed, word, most) <= most) {
                assertThat(mayBe(typed, word, most)).isTrue();
                assertThat(mayBe(typed, word + "xyz", most)).isTrue();
            }
        }
    }

    @Property
    void lettersRuleOutWordsThatHaveNoneInCommon(
            @ForAll @CharRange(from = 'a', to = 'm') @StringLength(max = 9) String typed,
            @ForAll @CharRange(from = 'n', to = 'z') @StringLength(max = 9) String word) {
        int distinct = (int) typed.chars().distinct().count();
        assertThat(mayBe(typed, word, distinct)).isTrue();
        if (distinct > 0) {
            assertThat(mayBe(typed, word, distinct - 1)).isFalse();
        }
    }

    private static boolean mayBe(String typed, String word, int most) {
        return Typos.mayBeBetween(Typos.letters(typed), Typos.letters(word), most);
    }
}
