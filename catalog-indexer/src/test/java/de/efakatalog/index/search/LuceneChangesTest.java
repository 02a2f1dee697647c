package de.efakatalog.index.search;

import static de.efakatalog.index.search.engine.SearchFilter.IMPLEMENTED;
import static de.efakatalog.index.search.engine.SearchFilter.POSTCODE;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.RegionLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneChangesTest {

    private final CatalogueLog log = new CatalogueLog();
    private TestIndex test;

    @BeforeEach
    void open(@TempDir Path directory) {
        test = TestIndex.built(directory);
    }

    @AfterEach
    void close() {
        test.engine.close();
    }

    @Test
    void filtersByEachOfSeveralValues() {
        test.apply(
                log.service("a", "A", 1, "Bauen", List.of("2b", "3")),
                log.service("b", "B", 1, "Steuern", List.of("1")),
                log.service("c", "C", 1, "Bauen", List.of("1")),
                log.organisation("o", "O", "it-provider"),
                log.implementation("i", 1, "draft", "a", "c"),
                log.region("091620000000", "München", RegionLevel.GEMEINDE, "09162"));
        assertThat(services(Map.of(SearchFilter.THEMENFELD, List.of("Bauen"))))
                .containsExactly("a", "c");
        assertThat(services(Map.of(SearchFilter.THEMENFELD, List.of("Bauen", "Steuern"))))
                .containsExactly("a", "b", "c");
        assertThat(
                        services(
                                Map.of(
                                        SearchFilter.THEMENFELD,
                                        List.of("Bauen"),
                                        SearchFilter.TYPISIERUNG,
                                        List.of("1", "3"))))
                .containsExactly("a", "c");
        assertThat(services(Map.of(SearchFilter.TYPISIERUNG, List.of("2")))).isEmpty();
        assertThat(services(Map.of(SearchFilter.OZG_ID, List.of("10001")))).hasSize(3);
        assertThat(services(Map.of(SearchFilter.LAGE, List.of("eine lage")))).isEmpty();
        assertFinds(RecordKind.ORGANISATION, SearchFilter.ORGANISATION_KIND, "it-provider", "o");
        assertFinds(RecordKind.IMPLEMENTATION, SearchFilter.SERVICE, "c", "i");
        assertFinds(RecordKind.IMPLEMENTATION, SearchFilter.PROVIDER, "land-nrw", "i");
        assertFinds(RecordKind.IMPLEMENTATION, SearchFilter.STATUS, "draft", "i");
        assertFinds(RecordKind.IMPLEMENTATION, SearchFilter.MATURITY, "3", "i");
        assertFinds(RecordKind.REGION, SearchFilter.LEVEL, "gemeinde", "091620000000");
        assertFinds(RecordKind.REGION, SearchFilter.PARENT, "09162", "091620000000");
    }

    @Test
    void implementedFollowsPublishedImplementations() {
        Change service = log.service("s", "S");
        test.apply(service, log.service("t", "T"));
        assertThat(implemented("false")).containsExactly("s", "t");

        Change draft = log.implementation("i", 1, "draft", "s");
        test.apply(draft);
        assertThat(implemented("true")).isEmpty();
        test.apply(log.implementation("i", 2, "published", "s"));
        assertThat(implemented("true")).containsExactly("s");
        assertThat(implemented("false")).containsExactly("t");
        test.apply(log.implementation("i", 3, "published", "t"));
        assertThat(implemented("true")).containsExactly("t");
        Change other = log.implementation("j", 1, "published", "t", "s");
        test.apply(other);
        test.apply(log.implementation("i", 4, "withdrawn", "t"));
        assertThat(implemented("true")).containsExactly("s", "t");
        test.apply(log.deletion(other));
        assertThat(implemented("true")).isEmpty();
        assertThat(implemented("false")).containsExactly("s", "t");
    }

    @Test
    void implementedIsRightWhicheverComesFirstAlsoInOneBatch() {
        test.apply(log.implementation("i", 1, "published", "s"));
        test.apply(log.service("s", "S"));
        assertThat(implemented("true")).containsExactly("s");
        test.apply(log.service("u", "U"), log.implementation("k", 1, "published", "u"));
        assertThat(implemented("true")).containsExactly("s", "u");
        test.build(
                log.head(),
                log.service("x", "X"),
                log.implementation("l", 1, "published", "x", "y"),
                log.service("y", "Y"));
        assertThat(implemented("true")).containsExactly("x", "y");
    }

    @Test
    void implementedIsRightWhenTheBuildReadsImplementationsLongAfterServices() {
        Change[] changes = new Change[2_501];
        changes[0] = log.service("s", "S");
        for (int i = 1; i < 2_500; i++) {
            changes[i] = log.organisation("o" + i, "O", "bund");
        }
        changes[2_500] = log.implementation("i", 1, "published", "s");
        test.build(0, changes);
        assertThat(implemented("true")).containsExactly("s");
        assertThat(implemented("false")).isEmpty();
    }

    @Test
    void postcodesFollowTheirRecords() {
        test.apply(
                log.region("072320000001", "A", RegionLevel.GEMEINDE, "07232"),
                log.region("072320000002", "B", RegionLevel.GEMEINDE, "07232"),
                log.postcode("54636", 1, "072320000001", "072320000002"));
        assertThat(regions("54636")).containsExactly("072320000001", "072320000002");
        Change narrower = log.postcode("54636", 2, "072320000002");
        test.apply(narrower, log.postcode("54634", 1, "072320000002"));
        assertThat(regions("54636")).containsExactly("072320000002");
        assertThat(regions("54634")).containsExactly("072320000002");
        test.apply(log.deletion(narrower));
        assertThat(regions("54636")).isEmpty();
        assertThat(regions("54634", "54636")).containsExactly("072320000002");
    }

    @Test
    void theSameBatchTwiceAndOlderEntriesChangeNothing() {
        Change first = log.service("s", "Alt");
        Change second = log.service("s", "Neu", 2, "Bauen", List.of());
        Change gone = log.service("g", "Weg");
        Change goneNow = log.deletion(gone);
        test.apply(first, second, gone, goneNow);
        for (Change again : new Change[] {first, second, gone, goneNow}) {
            test.apply(again);
        }
        test.apply(first, second, gone, goneNow);
        assertThat(test.services("neu")).containsExactly("s");
        assertThat(test.services("alt")).isEmpty();
        assertThat(test.services("weg")).isEmpty();
        assertThat(test.index.position()).isEqualTo(4);
    }

    @Test
    void neverGoesBackToAnOlderVersion() {
        test.apply(log.service("s", "Neu", 5, "Bauen", List.of()));
        test.apply(log.service("s", "Alt", 4, "Bauen", List.of()));
        assertThat(test.services("neu")).containsExactly("s");
        assertThat(test.services("alt")).isEmpty();
        assertThat(test.index.position()).isEqualTo(2);
    }

    @Test
    void aDeletedRecordCanComeBack() {
        Change service = log.service("s", "Da");
        Change deleted = log.deletion(service);
        test.apply(service);
        test.apply(deleted);
        assertThat(test.services("")).isEmpty();
        test.apply(log.service("s", "Wieder da", 3, "Bauen", List.of()));
        assertThat(test.services("wieder")).containsExactly("s");
    }

    @Test
    void thePositionMovesOnAlsoWithEntriesThatAreNotSearched() {
        test.apply(log.service("s", "S"), log.somethingElse());
        test.apply(log.somethingElse(), log.somethingElse());
        assertThat(test.index.position()).isEqualTo(4);
        assertThat(
                        test.index
                                .search(
                                        new SearchQuery(
                                                RecordKind.SERVICE, null, Map.of(), 1, null))
                                .position())
                .isEqualTo(4);
    }

    @Test
    void acceptsNamesAndValuesOfAnyLength() {
        String endless = "ö".repeat(50_000);
        test.apply(log.service("s", endless, 1, endless, List.of()));
        assertThat(services(Map.of(SearchFilter.THEMENFELD, List.of(endless))))
                .containsExactly("s");
    }

    private void assertFinds(RecordKind kind, SearchFilter filter, String value, String key) {
        assertThat(test.keys(kind, null, Map.of(filter, List.of(value)))).containsExactly(key);
        assertThat(test.keys(kind, null, Map.of(filter, List.of("nothing like it")))).isEmpty();
    }

    private List<String> implemented(String value) {
        return services(Map.of(IMPLEMENTED, List.of(value)));
    }

    private List<String> services(Map<SearchFilter, List<String>> filters) {
        return test.keys(RecordKind.SERVICE, null, filters);
    }

    private List<String> regions(String... postcodes) {
        return test.keys(RecordKind.REGION, null, Map.of(POSTCODE, List.of(postcodes)));
    }
}
