package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.RegionLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneFindingTest {

    private final CatalogueLog log = new CatalogueLog();
    private TestIndex test;

    @BeforeEach
    void build(@TempDir Path directory) {
        test =
                TestIndex.built(
                        directory,
                        log.service("genitive", "Umtausch des Führerscheins"),
                        log.service("slash", "Fahrerlaubnis/Führerschein Ersterteilung"),
                        log.service("begins", "Führerscheinklasse Erweiterung"),
                        log.service("inside", "Kartenführerschein Ausstellung"),
                        log.service("exact", "Führerschein"),
                        log.service("99038003017001", "Reisepass Ausstellung"),
                        log.citizenTitle(
                                "hund", "Hundesteuer Festsetzung", "Meinen Vierbeiner anmelden"),
                        log.ozgService("10289", "Hochschulzulassung"),
                        log.organisation("mg", "Stadt Mönchengladbach", "kommune"),
                        log.implementation("a38", 1, "published", "hund"),
                        log.region(
                                "051160000000",
                                "Mönchengladbach, Stadt",
                                RegionLevel.GEMEINDE,
                                "05116"),
                        log.region("05", "Nordrhein-Westfalen", RegionLevel.LAND, "000000000000"),
                        log.region(
                                "064120000000",
                                "Frankfurt am Main, Stadt",
                                RegionLevel.GEMEINDE,
                                "06412"));
    }

    @AfterEach
    void close() {
        test.engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "führerschein",
                "Führerscheine",
                "fuehrerschein",
                "FUHRERSCHEIN",
                "führersch"
            })
    void findsWordsBeginningsAndInsidesOfCompounds(String words) {
        assertThat(test.services(words))
                .containsExactlyInAnyOrder("genitive", "slash", "begins", "inside", "exact");
    }

    @Test
    void wholeWordsStandBeforeBeginningsBeforeInsides() {
        assertThat(test.services("führerschein"))
                .containsExactly("exact", "slash", "genitive", "begins", "inside");
    }

    @Test
    void whatMatchesAllWordsStandsFirstWhicheverTheField() {
        assertThat(test.services("führerschein ausstellung")).first().isEqualTo("inside");
        assertThat(test.services("hundesteuer vierbeiner")).containsExactly("hund");
    }

    @Test
    void takesMostWordsWhenNotAllMatch() {
        assertThat(test.services("reisepass ausstellung quantencomputer"))
                .containsExactly("99038003017001");
        assertThat(test.services("hundesteuer quantencomputer mondlandung zeitreise"))
                .first()
                .isEqualTo("hund");
    }

    @Test
    void findsKeysAndTheirBeginnings() {
        assertThat(test.services("99038003017001")).containsExactly("99038003017001");
        assertThat(test.services("99038003")).containsExactly("99038003017001");
        assertThat(find(RecordKind.REGION, "05116000")).containsExactly("051160000000");
        assertThat(find(RecordKind.OZG_SERVICE, "10289")).containsExactly("10289");
        assertThat(test.services("10001")).hasSize(6).contains("exact").doesNotContain("hund");
    }

    @Test
    void findsEachKindByWhatItHas() {
        assertThat(find(RecordKind.OZG_SERVICE, "zulassung")).containsExactly("10289");
        assertThat(find(RecordKind.ORGANISATION, "moenchengladbach")).containsExactly("mg");
        assertThat(find(RecordKind.IMPLEMENTATION, "xbau")).containsExactly("a38");
        assertThat(find(RecordKind.IMPLEMENTATION, "d-nrw")).containsExactly("a38");
        assertThat(find(RecordKind.REGION, "Frankfurt Main Stadt")).containsExactly("064120000000");
        assertThat(find(RecordKind.REGION, "westfalen")).containsExactly("05");
        assertThat(find(RecordKind.SERVICE, "mönchengladbach")).isEmpty();
    }

    @Test
    void blankMeansAllAndSignsMeanNone() {
        assertThat(test.services("   ")).hasSize(7);
        assertThat(test.services("*")).isEmpty();
        assertThat(test.services("***:~?")).isEmpty();
    }

    @Test
    void answersTheRecordAsLoggedAndThePosition() {
        SearchHits page =
                test.index.search(
                        new SearchQuery(RecordKind.SERVICE, "reisepass", Map.of(), 10, null));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.next()).isNull();
        assertThat(page.position()).isEqualTo(log.head());
        assertThat(page.hits()).hasSize(1);
        SearchHit hit = page.hits().getFirst();
        assertThat(hit.registry()).isEqualTo(CatalogueLog.HERE);
        assertThat(hit.key()).isEqualTo("99038003017001");
        assertThat(hit.json())
                .isEqualTo(
                        new CatalogueLog()
                                .service("99038003017001", "Reisepass Ausstellung")
                                .json());
    }

    @Test
    void answersWhateverIsTyped() {
        String words =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "wort" + i)
                        .collect(Collectors.joining(" "));
        for (String hostile :
                List.of(
                        words,
                        "a".repeat(10_000),
                        "führerschein ".repeat(800),
                        "donaudampfschifffahrtsgesellschaft".repeat(300),
                        "* ? ~ ^ \" ( [ { : \\ / AND OR NOT title:* reise* r?ise",
                        "\uD800 \uFFFF \u0000 %00 ' or 1=1 --",
                        "\uD83D\uDE97 \uD83D\uDC36 \u200F\u202E\u05E8\u05D9\u05E9\u05D9\u05D5\u05DF")) {
            long before = System.nanoTime();
            test.services(hostile);
            test.index.suggest(hostile, 20);
            test.index.scan(
                    new SearchQuery(RecordKind.SERVICE, hostile, Map.of(), 1, null), hit -> {});
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as(hostile.substring(0, Math.min(20, hostile.length())))
                    .isLessThan(Duration.ofSeconds(10));
        }
        assertThat(test.services("\uD83D\uDE97 führerschein \uD83D\uDE97")).contains("exact");
    }

    @Test
    void refusesQueriesThatMeanNothing() {
        assertThatThrownBy(() -> new SearchQuery(RecordKind.SERVICE, null, Map.of(), 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        Map<SearchFilter, List<String>> empty = Map.of(SearchFilter.LAGE, List.of());
        assertThatThrownBy(() -> new SearchQuery(RecordKind.SERVICE, null, empty, 1, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LAGE");
    }

    private List<String> find(RecordKind kind, String words) {
        return test.keys(kind, words, Map.of());
    }
}
