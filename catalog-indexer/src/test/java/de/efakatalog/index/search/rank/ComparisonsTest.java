package de.efakatalog.index.search.rank;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.text.EverydayName;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    @Test
    void comparesWordsThatAreNotToldApart() {
        List<QueryWord> asked = QueryReading.of("Hundesteuer").words();
        Comparisons comparisons = new Comparisons(asked, new QueryCoverage(asked));
        NameWord like = unnumbered("hundesteuqwy>hund+qwy");

        for (int again = 0; again < 2; again++) {
            assertSame(comparisons.of(like).with(0), Likeness.of(asked.getFirst(), like));
            assertThat(comparisons.of(unnumbered("qwertzu")).with(0)).isNull();
        }
    }

    @Test
    void ranksNamesThatCameAfterTheQuery() {
        QueryReading reading = QueryReading.of("Hundesteuer");
        Ranking before = new Ranking(reading);
        String head = Features.of(List.of(), Features.Standing.NONE).text();
        String kind = "\n" + NameKind.OFFICIAL.code() + ' ';
        Features like = Features.parse(head + kind + "qwertzui hundesteuqwz>hund+qwz");
        Features unlike = Features.parse(head + kind + "qwertzui qwertzuio");

        for (int again = 0; again < 2; again++) {
            assertThat(before.score(like)).isPositive().isEqualTo(new Ranking(reading).score(like));
            assertThat(before.score(unlike)).isZero();
        }
    }

    /** As after more words than are told apart. */
    private static NameWord unnumbered(String text) {
        return new NameWord(NameWord.UNNUMBERED, text, NameWord.Reading.of(text));
    }

    private static void assertSame(@Nullable Likeness actual, @Nullable Likeness expected) {
        assertThat(requireNonNull(actual).whole()).isEqualTo(requireNonNull(expected).whole());
        assertThat(actual.how()).isEqualTo(expected.how());
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
