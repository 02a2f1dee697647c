package de.efakatalog.index.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.rank.Segment;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.RegionLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitsTest {

    private final CatalogueLog log = new CatalogueLog();
    private TestIndex test;

    @BeforeEach
    void build(@TempDir Path directory) {
        test =
                TestIndex.built(
                        directory,
                        log.service("99000001000000", "Fahrerlaubnis/Führerschein <b>neu</b>"),
                        log.citizenTitle("hund", "Hundesteuer", "Meinen Hund anmelden"),
                        log.organisation("mg", "Stadt Mönchengladbach", "kommune"),
                        log.implementation("a38", 1, "published", "hund"),
                        log.region(
                                "051160000000",
                                "Mönchengladbach, Stadt",
                                RegionLevel.GEMEINDE,
                                "05116"),
                        log.service("99000002000000", "Zwurbelmeldung"),
                        log.service("99000003000000", "Zwurbalmeldung"));
    }

    @AfterEach
    void close() {
        test.engine.close();
    }

    @Test
    void marksWhatMatchesAsData() {
        SearchHit hit = page("führerschein", null, false).hits().getFirst();
        assertThat(hit.marks())
                .containsEntry(
                        "title",
                        List.of(
                                // another word for it
                                new Segment("Fahrerlaubnis", true),
                                new Segment("/", false),
                                new Segment("Führerschein", true),
                                new Segment(" <b>neu</b>", false)));
        assertThat(page(null, null, false).hits())
                .allSatisfy(each -> assertThat(each.marks()).isEmpty());
    }

    @Test
    void saysWhatWasProbablyMeant() {
        assertThat(page("führerschen", null, false).meant()).isEqualTo("Führerschein");
        assertThat(page("führerschein", null, false).meant()).isNull();
        assertThat(page(null, null, false).meant()).isNull();
        assertThat(page("xyzzyxyzzy", null, false).meant()).isNull();
    }

    @Test
    void doesNotCorrectWhatStandsThereAsItWasTyped() {
        // nobody knows the word but one record, and another one is but a letter away
        SearchHits found = page("zwurbelmeldung", null, false);
        assertThat(TestIndex.keys(found)).startsWith("99000002000000");
        assertThat(found.meant()).isNull();
        assertThat(page("zwurbilmeldung", null, false).meant()).startsWith("Zwurb");
    }

    @Test
    void neverCorrectsAWordThatIsRight() {
        // near to each other, and both of them words
        assertThat(page("hunde anmelden", null, false).hits()).isNotEmpty();
        assertThat(page("hunde anmelden", null, false).meant()).isNull();
        assertThat(page("hund abmelden", null, false).hits()).isNotEmpty();
        assertThat(page("hund abmelden", null, false).meant()).isNull();
        assertThat(page("führerschen hund", null, false).meant()).isEqualTo("Führerschein hund");
    }

    @Test
    void theBeginningOfAWordCountsLessWhenASpaceBehindItSaysThatItIsComplete() {
        assertThat(score("führersche")).isGreaterThan(score("führersche "));
        assertThat(score("führerschein")).isEqualTo(score("führerschein "));
    }

    private double score(String typed) {
        SearchHit first = page(typed, null, true).hits().getFirst();
        assertThat(first.key()).isEqualTo("99000001000000");
        return requireNonNull(first.explanation()).ranking().score();
    }

    @Test
    void explainsOnlyWhenAsked() {
        assertThat(page("hund anmelden", null, false).hits().getFirst().explanation()).isNull();
        SearchHit hit = page("hund anmelden", null, true).hits().getFirst();
        assertThat(hit.key()).isEqualTo("hund");
        HitExplanation explanation = requireNonNull(hit.explanation());
        assertThat(explanation.ranked()).isTrue();
        assertThat(explanation.retrieved()).isPositive();
        assertThat(explanation.stage()).isNotBlank();
        assertThat(explanation.ranking().score()).isPositive();
        assertThat(explanation.ranking().words()).hasSize(2);
    }

    @Test
    void sortsAsAsked() {
        assertThat(TestIndex.keys(page(null, SearchOrder.NAME, false)))
                .containsExactly("99000001000000", "hund", "99000003000000", "99000002000000");
        assertThat(TestIndex.keys(page("hund", SearchOrder.NAME, false))).contains("hund");
        assertThat(TestIndex.keys(page(null, SearchOrder.RELEVANCE, false)))
                .containsExactly("99000001000000", "hund", "99000003000000", "99000002000000");
        assertThat(TestIndex.keys(page(null, SearchOrder.NEWEST, false))).hasSize(4);
    }

    @Test
    void suggestsInGroupsWhileSomebodyTypes() {
        Suggestions typing = test.index.suggest("mönchengl", 5);
        assertThat(typing.groups())
                .extracting(SuggestionGroup::kind)
                .containsExactly(
                        RecordKind.SERVICE,
                        RecordKind.IMPLEMENTATION,
                        RecordKind.ORGANISATION,
                        RecordKind.REGION);
        assertThat(keys(typing, 2)).containsExactly("mg");
        assertThat(keys(typing, 3)).containsExactly("051160000000");
        assertThat(keys(typing, 0)).isEmpty();
        assertThat(typing.groups().get(2).suggestions().getFirst().name())
                .containsExactly(
                        new Segment("Stadt ", false), new Segment("Mönchengladbach", true));
        assertThat(typing.position()).isEqualTo(log.head());
        assertThat(keys(test.index.suggest("führersche", 5), 0)).containsExactly("99000001000000");
        assertThat(keys(test.index.suggest("fürerschein", 5), 0)).containsExactly("99000001000000");
        assertThat(test.index.suggest("***", 5).groups())
                .allSatisfy(group -> assertThat(group.total()).isZero());
    }

    private static List<String> keys(Suggestions suggestions, int group) {
        return suggestions.groups().get(group).suggestions().stream()
                .map(Suggestion::key)
                .collect(Collectors.toList());
    }

    private SearchHits page(
            @Nullable String words, @Nullable SearchOrder order, boolean explained) {
        Map<SearchFilter, List<String>> none = Map.of();
        return test.index.search(
                new SearchQuery(
                        RecordKind.SERVICE, words, none, Set.of(), order, explained, 10, null));
    }
}
