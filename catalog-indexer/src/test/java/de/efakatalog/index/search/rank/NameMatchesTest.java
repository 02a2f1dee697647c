package de.efakatalog.index.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.rank.Features.Called;
import de.efakatalog.index.search.rank.Features.Standing;
import de.efakatalog.index.search.text.EverydayName;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names found by the words that they have against all names compared one by one. */
class NameMatchesTest {

    private static final List<Features> NAMED = new ArrayList<>();

    @BeforeAll
    static void readNames() {
        for (String key : Vocabulary.standard().thesaurus().keys()) {
            for (EverydayName name : Vocabulary.standard().thesaurus().entry(key)) {
                NAMED.add(named(name.text()));
            }
        }
        assertThat(NAMED).hasSizeGreaterThan(5_000);
    }

    private static Features named(String name) {
        return Features.of(List.of(new Called(NameKind.EVERYDAY, name)), Standing.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hundesteuer anmelden",
                "perso verlohren",
                "kfz",
                "Wohnsitzabmeldung",
                "gewerbeanmeldung zweitschrift",
                "führerschen"
            })
    void findsEveryNameThatHasAnythingInCommon(String typed) {
        List<QueryWord> asked = QueryReading.of(typed).words();
        NameMatches matches = new NameMatches(asked);
        int touched = 0;
        for (Features each : NAMED) {
            if (each.names().isEmpty()) {
                continue;
            }
            Name name = each.names().getFirst();
            NameMatch actual = matches.of(name.number(), each, 0);
            NameMatch expected = NameMatch.of(name, matches.coverage(), matches.comparisons());
            assertThat(actual.score())
                    .as("%s and %s", typed, name.stems())
                    .isEqualTo(expected.score());
            assertThat(actual.ofQuery()).isEqualTo(expected.ofQuery());
            touched += actual == NameMatch.NOTHING ? 0 : 1;
        }
        assertThat(touched).isPositive();
    }

    @Test
    void comparesNamesThatCameAfterTheQuery() {
        Ranking ranking = new Ranking(QueryReading.of("Hundesteuer"));
        Features late = named("Hundesteuer im Wolkenkuckucksheim");
        assertThat(ranking.score(late))
                .isEqualTo(new Ranking(QueryReading.of("Hundesteuer")).score(late))
                .isPositive();
    }

    @Test
    void namesOfTheSameWordsAreOne() {
        assertThat(named("Hundesteuer zahlen").names().getFirst())
                .isSameAs(named("hundesteuer zahlen").names().getFirst());
    }
}
