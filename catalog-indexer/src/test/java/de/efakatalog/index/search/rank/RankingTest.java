package de.efakatalog.index.search.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.efakatalog.index.search.rank.Features.Standing;
import de.efakatalog.index.search.text.EverydayName;
import de.efakatalog.index.search.text.QueryReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Features ABMELDUNG = service("99036008070000", "Kraftfahrzeug Abmeldung");
    private static final Features ZULASSUNG = service("99036008007000", "Kraftfahrzeug Zulassung");

    private static Features service(String key, String title, String... everyday) {
        return service(key, title, Executing.UNKNOWN, 0, everyday);
    }

    private static Features service(
            String key,
            String title,
            Executing executing,
            int implementations,
            String... everyday) {
        List<EverydayName> names =
                List.of(everyday).stream()
                        .map(n -> new EverydayName(n.replace("~", ""), n.startsWith("~")))
                        .toList();
        return Features.of(
                Features.namesOfService(title, null, names),
                Standing.ofService(key, executing, implementations, 0));
    }

    private static int score(String query, Features features) {
        return new Ranking(QueryReading.of(query)).score(features);
    }

    @Test
    void whatIsToBeDoneDecidesBetweenServicesOfOneObject() {
        assertThat(score("Auto abmelden", ABMELDUNG))
                .isGreaterThan(score("Auto abmelden", ZULASSUNG));
        assertThat(score("Auto anmelden", ZULASSUNG))
                .isGreaterThan(score("Auto anmelden", ABMELDUNG));
    }

    @Test
    void theBestNameCountsNotTheNumberOfThem() {
        Features few = service("99102013000000", "Hundesteuer", "Hund");
        Features many =
                service(
                        "99110001000000",
                        "Tierhaltung",
                        "Hund halten",
                        "großer Hund",
                        "Hund im Zoo");
        assertThat(score("Hund", few)).isGreaterThan(score("Hund", many));
    }

    @Test
    void aLooserNameCountsLess() {
        assertThat(score("Umzug", service("99115005000000", "Wohnsitz", "Umzug")))
                .isGreaterThan(
                        score("Umzug", service("99036008000000", "Kraftfahrzeug", "~Umzug")));
    }

    @Test
    void meetsTyposAndHalfTypedWords() {
        Features licence = service("99023001000000", "Führerschein");
        assertThat(score("führerschen", licence)).isPositive();
        assertThat(score("führersc", licence)).isPositive();
        assertThat(score("führerschein", licence)).isGreaterThan(score("führerschen", licence));
        assertThat(score("Fischerei", licence)).isZero();
    }

    @Test
    void aKnownWordIsNoTypoOfAnother() {
        assertThat(score("Hund", service("99001001000000", "Bund"))).isZero();
    }

    @Test
    void meetsCompoundsFromBothSides() {
        Features place = service("99041004000000", "Kita-Platz");
        assertThat(score("Kitaplatz", place)).isPositive();
        assertThat(score("Kita Platz", service("99041004000000", "Kitaplatz"))).isPositive();
    }

    @Test
    void standingBreaksTies() {
        String key = "99102013000000";
        int unknown = score("Hund", service(key, "Hundesteuer"));
        assertThat(score("Hund", service(key, "Hundesteuer", Executing.KOMMUNE, 0)))
                .isGreaterThan(unknown);
        assertThat(score("Hund", service(key, "Hundesteuer", Executing.UNKNOWN, 1)))
                .isGreaterThan(unknown);
        assertThat(score("Hund", service(key, "Hundesteuer", Executing.BUND, 0)))
                .isEqualTo(unknown);
    }

    @Test
    void servicesOfOneObjectMakeRoomForOthers() {
        Features other = service("99036012000000", "Kraftfahrzeug Zulassung neu");
        Features again = service("99036008007001", "Kraftfahrzeug Zulassung", Executing.LAND, 0);
        Ranking ranking = new Ranking(QueryReading.of("Kraftfahrzeug Zulassung"));
        assertThat(ranking.order(List.of(other, ZULASSUNG, again))).containsExactly(1, 0, 2);
    }

    @Test
    void equalScoresKeepTheOrderInWhichTheyCome() {
        Ranking ranking = new Ranking(QueryReading.of("Kraftfahrzeug Zulassung"));
        Features same = service("99036009007000", "Kraftfahrzeug Zulassung");
        Features unlike = service("99102013000000", "Hundesteuer");
        assertThat(ranking.order(List.of(unlike, same, unlike, ZULASSUNG)))
                .containsExactly(1, 3, 0, 2);
        assertThat(ranking.order(List.of(ZULASSUNG, same))).containsExactly(0, 1);
    }

    @Test
    void featuresSurviveTheirText() {
        Features features =
                service(
                        "99036008070000",
                        "Kraftfahrzeug Abmeldung für Halter",
                        "Auto abmelden",
                        "~Schrottplatz");
        Features back = Features.parse(features.text());
        assertThat(back.text()).isEqualTo(features.text());
        assertThat(score("Auto abmelden", back)).isEqualTo(score("Auto abmelden", features));
        assertThatIllegalArgumentException().isThrownBy(() -> Features.parse("nonsense"));
    }

    @Test
    void explainsTheScore() {
        Explanation why = new Ranking(QueryReading.of("Auto abmelden")).explain(ABMELDUNG);
        assertThat(why.score()).isEqualTo(score("Auto abmelden", ABMELDUNG));
        assertThat(why.best()).isEqualTo("kraftfahrzeug abmeldung");
        assertThat(why.verrichtung()).isPositive();
        assertThat(why.words())
                .extracting(Explanation.WordExplanation::how)
                .containsExactly("synonym", "same_root");
    }

    @Test
    void nothingMatchesAnEmptyQuery() {
        assertThat(score("", ABMELDUNG)).isZero();
        assertThat(score("Zahnersatz", ABMELDUNG)).isZero();
    }
}
