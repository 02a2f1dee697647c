package de.efakatalog.index.search.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.SearchHit;
import de.efakatalog.index.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people ask most: the right service is among the first three, whichever engine answers. */
class EverydayQueriesTest {

    /**
     * The Leistungsobjekt (8 digits) or the Verrichtung of one (11) that is right, several where
     * the LeiKa has several.
     */
    private static final Map<String, List<String>> RIGHT =
            Map.of(
                    // Anmeldung fabrikneues Fahrzeug; Kraftfahrzeug Zulassung (erstmalig)
                    "Neuwagen anmelden",
                    List.of("99036020", "99036008007"),
                    // Hundesteuer: whoever has a dog registers it for the tax
                    "Hund anmelden",
                    List.of("99102013"),
                    // Wohnsitz: its Anmeldung, Ummeldung and Abmeldung are all said when moving
                    "Umzug melden",
                    List.of("99115005"),
                    // Personalausweis: its loss is reported, a new one applied for
                    "Perso verloren",
                    List.of("99008001"),
                    // Gewerbe Abmeldung, and no other Verrichtung of the Gewerbe
                    "Gewerbe abmelden",
                    List.of("99050012070"),
                    // Kindertagesstätte (Aufnahme)
                    "Kita Platz",
                    List.of("99041004"),
                    // Eheschließung
                    "Heiraten",
                    List.of("99059001"),
                    // Schwerbehindertenausweis, which has more than one Verrichtung for it
                    "Schwerbehindertenausweis verlängern",
                    List.of("99015007"),
                    // Führerschein, half-typed with a letter missing: anything of it
                    "führerschen",
                    List.of("99023001"));

    static Stream<Arguments> questions() {
        TwoEngines engines = TwoEngines.fresh();
        return Stream.of(engines.lucene(), engines.elasticsearch())
                .flatMap(
                        engine ->
                                RIGHT.keySet().stream()
                                        .sorted()
                                        .map(
                                                words ->
                                                        Arguments.of(
                                                                engine.name(),
                                                                words,
                                                                engine.search())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    void theRightServiceIsAmongTheFirstThree(String engine, String words, SearchIndex search) {
        List<String> first =
                search.search(Questions.firstTen(words)).hits().stream()
                        .limit(3)
                        .map(SearchHit::key)
                        .toList();
        List<String> right = RIGHT.getOrDefault(words, List.of());
        assertThat(first)
                .as("%s: %s", engine, words)
                .anyMatch(key -> right.stream().anyMatch(key::startsWith));
    }
}
