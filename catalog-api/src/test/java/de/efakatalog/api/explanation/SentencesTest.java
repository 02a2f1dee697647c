package de.efakatalog.api.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.Step;
import de.efakatalog.model.region.RegionLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    /** The last moment of 3 November in UTC is 4 November in Berlin. */
    private static final Instant LATE = Instant.parse("2026-11-03T23:30:00Z");

    private static final Map<RegionLevel, String> NAMES =
            Map.of(
                    RegionLevel.BUND, "Deutschland",
                    RegionLevel.LAND, "Bayern",
                    RegionLevel.REGIERUNGSBEZIRK, "Oberbayern",
                    RegionLevel.KREIS, "Freising",
                    RegionLevel.GEMEINDEVERBAND, "Allershausen",
                    RegionLevel.GEMEINDE, "Moosburg a.d.Isar, Stadt");

    private static final Map<RegionLevel, String> GERMAN =
            Map.of(
                    RegionLevel.BUND, "Beim Bund",
                    RegionLevel.LAND, "Im Land Bayern",
                    RegionLevel.REGIERUNGSBEZIRK, "Im Regierungsbezirk Oberbayern",
                    RegionLevel.KREIS, "Im Kreis Freising",
                    RegionLevel.GEMEINDEVERBAND, "Im Gemeindeverband Allershausen",
                    RegionLevel.GEMEINDE, "In der Gemeinde Moosburg a.d.Isar");

    private static final Map<RegionLevel, String> ENGLISH =
            Map.of(
                    RegionLevel.BUND, "At the federal level (Bund),",
                    RegionLevel.LAND, "In the federal state (Land) of Bayern,",
                    RegionLevel.REGIERUNGSBEZIRK,
                            "In the administrative region (Regierungsbezirk) of Oberbayern,",
                    RegionLevel.KREIS, "In the district (Kreis) of Freising,",
                    RegionLevel.GEMEINDEVERBAND,
                            "In the association of municipalities (Gemeindeverband) Allershausen,",
                    RegionLevel.GEMEINDE, "In the municipality (Gemeinde) of Moosburg a.d.Isar,");

    private static Step step(RegionLevel level, Step.Outcome outcome) {
        return new Step("09", Objects.requireNonNull(NAMES.get(level)), level, outcome);
    }

    private static Step named(RegionLevel level, String name) {
        return new Step("09", name, level, Step.Outcome.NONE);
    }

    private static Route route(String registry, Instant updatedAt) {
        return new Route(
                "r1",
                new Route.Named("a1", "Amt"),
                null,
                null,
                null,
                new Route.Matched("09", RegionLevel.LAND),
                new Route.Source(registry, "r1", null, updatedAt));
    }

    private static Sentences german() {
        return Objects.requireNonNull(Sentences.in("de"));
    }

    private static Sentences english() {
        return Objects.requireNonNull(Sentences.in("en"));
    }

    @ParameterizedTest
    @EnumSource(RegionLevel.class)
    void sayInGermanWhatIsFoundAtEachLevel(RegionLevel level) {
        String place = Objects.requireNonNull(GERMAN.get(level));
        List<Route> one = List.of(route("local", LATE));
        assertThat(german().about(step(level, Step.Outcome.MATCHED), true, one))
                .isEqualTo(
                        place
                                + " ist eine Zuständigkeit erfasst. Der Eintrag stammt aus dem"
                                + " Verzeichnis „local“, Stand 4. November 2026.");
        assertThat(german().about(step(level, Step.Outcome.NONE), false, List.of()))
                .isEqualTo(
                        place
                                + " ist für diese Leistung niemand als zuständig erfasst; deshalb"
                                + " wird auf der nächsthöheren Ebene gesucht.");
        assertThat(german().about(step(level, Step.Outcome.EXPIRED), false, List.of()))
                .isEqualTo(
                        place
                                + " ist an diesem Tag niemand mehr zuständig, denn was erfasst ist,"
                                + " gilt nicht mehr; deshalb wird auf der nächsthöheren Ebene"
                                + " gesucht.");
        assertThat(german().about(step(level, Step.Outcome.NOT_YET_VALID), false, List.of()))
                .isEqualTo(
                        place
                                + " ist an diesem Tag noch niemand zuständig, denn was erfasst ist,"
                                + " gilt erst später; deshalb wird auf der nächsthöheren Ebene"
                                + " gesucht.");
    }

    @ParameterizedTest
    @EnumSource(RegionLevel.class)
    void sayInEnglishWhatIsFoundAtEachLevel(RegionLevel level) {
        String place = Objects.requireNonNull(ENGLISH.get(level));
        List<Route> one = List.of(route("local", LATE));
        assertThat(english().about(step(level, Step.Outcome.MATCHED), true, one))
                .isEqualTo(
                        place
                                + " one responsibility is recorded. The record comes from the"
                                + " registry “local” and is as of 4 November 2026.");
        assertThat(english().about(step(level, Step.Outcome.NONE), false, List.of()))
                .isEqualTo(
                        place
                                + " nobody is recorded as responsible for this service; so the next"
                                + " level up is asked.");
        assertThat(english().about(step(level, Step.Outcome.EXPIRED), false, List.of()))
                .isEqualTo(
                        place
                                + " nobody is responsible any more on this day, because what is"
                                + " recorded has ended; so the next level up is asked.");
        assertThat(english().about(step(level, Step.Outcome.NOT_YET_VALID), false, List.of()))
                .isEqualTo(
                        place
                                + " nobody is responsible yet on this day, because what is recorded"
                                + " begins later; so the next level up is asked.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.Outcome.class,
            names = {"NONE", "EXPIRED", "NOT_YET_VALID"})
    void sayThatTheSearchEnds(Step.Outcome outcome) {
        Step bund = step(RegionLevel.BUND, outcome);
        assertThat(german().about(bund, true, List.of()))
                .endsWith("; damit ist bis hinauf zum Bund keine Zuständigkeit bekannt.");
        assertThat(english().about(bund, true, List.of()))
                .endsWith("; so nobody is known to be responsible, all the way up to the Bund.");
        Step orphan = step(RegionLevel.KREIS, outcome);
        assertThat(german().about(orphan, true, List.of()))
                .endsWith("; darüber ist kein weiteres Gebiet bekannt.");
        assertThat(english().about(orphan, true, List.of()))
                .endsWith("; no region above it is known.");
    }

    @Test
    void countAndNameTheRegistriesOfSeveralRecords() {
        Step land = step(RegionLevel.LAND, Step.Outcome.MATCHED);
        Instant older = Instant.parse("2025-01-01T12:00:00Z");
        List<Route> same = List.of(route("local", older), route("local", LATE));
        List<Route> three = List.of(route("b", LATE), route("a", older), route("c", older));
        assertThat(german().about(land, true, same))
                .isEqualTo(
                        "Im Land Bayern sind 2 Zuständigkeiten erfasst. Die Einträge stammen aus dem"
                                + " Verzeichnis „local“; der jüngste hat den Stand 4. November"
                                + " 2026.");
        assertThat(german().about(land, true, three))
                .contains("sind 3 Zuständigkeiten", "aus den Verzeichnissen „b“, „a“ und „c“;");
        assertThat(english().about(land, true, same))
                .isEqualTo(
                        "In the federal state (Land) of Bayern, 2 responsibilities are recorded. The"
                                + " records come from the registry “local”; the newest is as of"
                                + " 4 November 2026.");
        assertThat(english().about(land, true, three))
                .contains("3 responsibilities are", "the registries “b”, “a” and “c”;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KREIS|München, Landeshauptstadt|In der kreisfreien Stadt München",
                "KREIS|Stuttgart, Stadtkreis|Im Stadtkreis Stuttgart",
                "KREIS|Oberbergischer Kreis|Im Oberbergischen Kreis",
                "KREIS|Rheinisch-Bergischer Kreis|Im Rheinisch-Bergischen Kreis",
                "KREIS|Hochtaunuskreis|Im Hochtaunuskreis",
                "KREIS|Rhein-Kreis Neuss|Im Rhein-Kreis Neuss",
                "KREIS|Landkreis Rostock|Im Landkreis Rostock",
                "KREIS|Städteregion Aachen|In der Städteregion Aachen",
                "KREIS|Region Hannover|In der Region Hannover",
                "KREIS|Regionalverband Saarbrücken|Im Regionalverband Saarbrücken",
                "REGIERUNGSBEZIRK|Reg.-Bez. Köln|Im Regierungsbezirk Köln",
                "REGIERUNGSBEZIRK|früher: Reg.-Bez. Trier|Im früheren Regierungsbezirk Trier",
                "REGIERUNGSBEZIRK|früher: Direktionsbezirk Leipzig|Im früheren Direktionsbezirk"
                        + " Leipzig",
                "REGIERUNGSBEZIRK|Statistische Region Weser-Ems|In der Statistischen Region"
                        + " Weser-Ems",
                "GEMEINDEVERBAND|Amt Lütjenburg|Im Amt Lütjenburg",
                "GEMEINDE|Hamburg, Freie und Hansestadt|In der Gemeinde Hamburg"
            })
    void bendGermanWithTheRegion(RegionLevel level, String name, String expected) {
        assertThat(german().about(named(level, name), false, List.of()))
                .startsWith(expected + " ist ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KREIS|München, Landeshauptstadt|In the independent city (kreisfreie Stadt) of"
                        + " München",
                "KREIS|Hochtaunuskreis|In the district Hochtaunuskreis",
                "REGIERUNGSBEZIRK|Reg.-Bez. Köln|In the administrative region (Regierungsbezirk) of"
                        + " Köln",
                "REGIERUNGSBEZIRK|früher: Reg.-Bez. Trier|In the former administrative region"
                        + " (Regierungsbezirk) of Trier",
                "REGIERUNGSBEZIRK|Statistische Region Weser-Ems|In the statistical region of"
                        + " Weser-Ems"
            })
    void nameTheRegionInEnglish(RegionLevel level, String name, String expected) {
        assertThat(english().about(named(level, name), false, List.of()))
                .startsWith(expected + ", nobody ");
    }

    @Test
    void areThereForTheLanguagesThatAreOffered() {
        assertThat(Sentences.LANGUAGES)
                .allSatisfy(
                        language ->
                                assertThat(Objects.requireNonNull(Sentences.in(language)).locale())
                                        .hasToString(language));
        assertThat(Sentences.in(null)).isNull();
        assertThat(Sentences.in("fr")).isNull();
    }
}
