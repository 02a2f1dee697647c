package de.efakatalog.index.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.engine.Place;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.RegionLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LucenePagingTest {

    private static final int MANY = 1_203;

    private final CatalogueLog log = new CatalogueLog();

    @TempDir private Path directory;

    @Test
    void withoutWordsNamesStandInGermanOrderThenKeys() {
        TestIndex test =
                TestIndex.built(
                        directory,
                        log.region("3", "Oldenburg", RegionLevel.KREIS, "0"),
                        log.region("2", "Öhringen", RegionLevel.KREIS, "0"),
                        log.region("1", "Offenburg", RegionLevel.KREIS, "0"),
                        log.region("9", "Ärzen", RegionLevel.KREIS, "0"),
                        log.region("8", "Zeil", RegionLevel.KREIS, "0"),
                        log.region("5", "Aach", RegionLevel.KREIS, "0"),
                        log.region("4", "Aach", RegionLevel.KREIS, "0"));
        assertThat(test.keys(RecordKind.REGION, null, Map.of()))
                .containsExactly("4", "5", "9", "1", "2", "3", "8");
        test.engine.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 1_202, 1_203, 1_204, 5_000})
    void pagesTogetherAreTheWholeListWithAndWithoutWords(int limit) {
        TestIndex test = TestIndex.built(directory, services(MANY));
        for (String words : new @Nullable String[] {null, "Wohnung", "Bescheid"}) {
            List<String> scanned = new ArrayList<>();
            SearchQuery all = new SearchQuery(RecordKind.SERVICE, words, Map.of(), limit, null);
            test.index.scan(all, hit -> scanned.add(hit.key()));
            assertThat(scanned).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(test.index.search(all).total()).isEqualTo(MANY);
            assertThat(test.allPages(RecordKind.SERVICE, words, limit, () -> {}))
                    .containsExactlyElementsOf(scanned);
        }
        test.engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wohnung"})
    void pagesStayRightWhileRecordsComeAndGo(String words) {
        Change[] before = services(300);
        TestIndex test = TestIndex.built(directory, before);
        int[] round = {0};
        List<String> seen =
                test.allPages(
                        RecordKind.SERVICE,
                        words,
                        20,
                        () -> {
                            round[0]++;
                            Change added = log.service("new" + round[0], "Aa Wohnung " + round[0]);
                            Change also = log.service("late" + round[0], "Zz Wohnung " + round[0]);
                            // a removed record that was seen already, the first of the list
                            test.apply(added, also, log.deletion(added));
                        });
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(key -> key.startsWith("k")).toList())
                .hasSize(300)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 300).mapToObj(i -> "k" + i).toList());
        test.engine.close();
    }

    @Test
    void followingPagesKeepToTheRulesOfTheFirst() {
        TestIndex test = TestIndex.built(directory, services(30));
        SearchHits first = page(test, "wohnung quantencomputer", null);
        assertThat(first.total()).isEqualTo(30);
        test.apply(log.service("both", "Wohnung mit Quantencomputer"));
        SearchHits second = page(test, "wohnung quantencomputer", first.next());
        assertThat(second.total()).isEqualTo(31);
        assertThat(second.hits()).hasSize(10);
        test.engine.close();
    }

    @Test
    void refusesCursorsOfAnotherQuery() {
        TestIndex test = TestIndex.built(directory, services(30));
        SearchCursor byName = requireNonNull(page(test, null, null).next());
        SearchCursor unknown =
                new SearchCursor(
                        99, byName.boundary(), byName.shown(), byName.last(), byName.basis());
        assertThatThrownBy(() -> page(test, "wohnung", unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another query");
        // any well-formed place is a place, even where no record stands
        assertThat(page(test, null, behind(byName, "")).hits()).hasSize(10);
        assertThat(page(test, null, behind(byName, "ffff")).hits()).isEmpty();
        assertThatThrownBy(() -> behind(byName, "xyz"))
                .isInstanceOf(IllegalArgumentException.class);
        test.engine.close();
    }

    @Test
    void refusesCursorsOfAnotherGeneration() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        TestIndex before = TestIndex.built(directory, services(30));
        TestIndex after = new TestIndex(other, "otherwise");
        after.open();
        after.build(0, services(30));
        for (String words : new @Nullable String[] {null, "Wohnung"}) {
            SearchCursor cursor = requireNonNull(page(before, words, null).next());
            assertThat(page(before, words, cursor).hits()).hasSize(10);
            assertThatThrownBy(() -> page(after, words, cursor))
                    .isInstanceOf(BadCursorException.class)
                    .hasMessageContaining("another generation");
        }
        before.engine.close();
        after.engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "AAAA", "A"})
    void refusesCursorsWithDamagedMarks(String shown) {
        Place place = new Place(0, "", "", "");
        assertThatThrownBy(() -> new SearchCursor(0, null, shown, place, "b"))
                .isInstanceOf(BadCursorException.class);
    }

    private static SearchCursor behind(SearchCursor cursor, String sortKey) {
        return new SearchCursor(0, null, null, new Place(0, sortKey, "", ""), cursor.basis());
    }

    private static SearchHits page(
            TestIndex test, @Nullable String words, @Nullable SearchCursor after) {
        return test.index.search(new SearchQuery(RecordKind.SERVICE, words, Map.of(), 10, after));
    }

    private Change[] services(int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                log.service(
                                        "k" + i,
                                        (i % 3 == 0 ? "Wohnung" : "Wohnungsamt Bescheide")
                                                + (i % 3 == 0 ? " Bescheid" : "")
                                                + (i % 7 == 0 ? "" : " " + i)))
                .toArray(Change[]::new);
    }
}
