package de.efakatalog.index.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.text.EverydayName;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words found by their stems against all words compared one by one. */
class ComparisonsTest {

    private static final int EACH = 40;

    private static final List<NameWord> WORDS = new ArrayList<>();
    private static final List<String> NAMES = new ArrayList<>();

    @BeforeAll
    static void readNames() {
        Set<NameWord> words = new LinkedHashSet<>();
        for (String key : Vocabulary.standard().thesaurus().keys()) {
            for (EverydayName name : Vocabulary.standard().thesaurus().entry(key)) {
                NAMES.add(name.text());
                words.addAll(Name.of(name.text()).words());
            }
        }
        WORDS.addAll(words);
        assertThat(WORDS).hasSizeGreaterThan(5_000);
    }

    @Test
    void findsEveryWordThatIsLikeOneOfTheQuery() {
        int like = 0;
        for (int i = 0; i < NAMES.size(); i += NAMES.size() / EACH) {
            like += assertSameAsOneByOne(NAMES.get(i));
        }
        assertThat(like).isGreaterThan(EACH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"per", "hundesteu", "gewerbeanmeldung", "anmelden", "kfz", "führerschen"})
    void findsBeginningsCompoundsAndTypos(String typed) {
        assertThat(assertSameAsOneByOne(typed)).isPositive();
    }

    @Test
    void comparesWordsThatCameAfterTheQuery() {
        List<QueryWord> asked = QueryReading.of("Hundesteuer").words();
        Comparisons comparisons = new Comparisons(asked, new QueryCoverage(asked));
        NameWord late = NameWord.parse("hundesteuxyz>hund+xyz");
        assertThat(comparisons.of(late).with(0)).isNotNull();
    }

    private static int assertSameAsOneByOne(String typed) {
        List<QueryWord> asked = QueryReading.of(typed).words();
        Comparisons comparisons = new Comparisons(asked, new QueryCoverage(asked));
        int like = 0;
        for (NameWord word : WORDS) {
            for (int i = 0; i < asked.size(); i++) {
                Likeness expected = Likeness.of(asked.get(i), word);
                Likeness actual = comparisons.of(word).with(i);
                assertThat(actual == null)
                        .as("%s and %s", asked.get(i).word(), word)
                        .isEqualTo(expected == null);
                if (expected != null && actual != null) {
                    assertThat(actual.whole()).isEqualTo(expected.whole());
                    assertThat(actual.how()).isEqualTo(expected.how());
                    like++;
                }
            }
        }
        return like;
    }
}
