package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stage of the retrieval answers: whatever is chosen among the facets, in any order. */
class StageChoiceTest {

    private static final String BOTH_WORDS = "Hund Katze";

    private final CatalogueLog log = new CatalogueLog();
    private TestIndex test;

    /** Twelve services with both words, two of them of one field; forty with one word. */
    @BeforeEach
    void build(@TempDir Path directory) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String field = i < 2 ? "Bauen" : "Steuern";
            changes.add(log.service("both" + i, "Hund Katze " + i, 1, field, List.of()));
        }
        for (int i = 0; i < 40; i++) {
            String title = "Aa Hund " + i;
            changes.add(log.service("one" + i, title, 1, "Bauen", List.of()));
        }
        test = TestIndex.built(directory, changes.toArray(Change[]::new));
    }

    @AfterEach
    void close() {
        test.engine.close();
    }

    @Test
    void theListBehindAFacetHasAsManyRecordsAsItsCountSays() {
        SearchHits all = search(BOTH_WORDS, Map.of(), null);
        assertThat(all.total()).isEqualTo(12);
        assertThat(all.facets().get(SearchFilter.THEMENFELD))
                .containsExactly(new FacetCount("Steuern", 10), new FacetCount("Bauen", 2));
        SearchHits narrowed =
                search(BOTH_WORDS, Map.of(SearchFilter.THEMENFELD, List.of("Bauen")), null);
        assertThat(TestIndex.keys(narrowed)).containsExactlyInAnyOrder("both0", "both1");
        assertThat(narrowed.facets().get(SearchFilter.THEMENFELD))
                .isEqualTo(all.facets().get(SearchFilter.THEMENFELD));
    }

    @Test
    void aLooserStageThatAnswersWithoutFiltersAnswersWithThem() {
        test.apply(log.service("rare", "Zzyzxqqq", 1, "Umwelt", List.of()));
        String words = "Hund Zzyzxqqq";
        SearchHits all = search(words, Map.of(), null);
        assertThat(all.total()).isGreaterThan(40);
        List<FacetCount> fields = all.facets().getOrDefault(SearchFilter.THEMENFELD, List.of());
        assertThat(fields).hasSize(3);
        for (FacetCount field : fields) {
            Map<SearchFilter, List<String>> chosen =
                    Map.of(SearchFilter.THEMENFELD, List.of(field.value()));
            assertThat(search(words, chosen, null).total()).isEqualTo(field.count());
        }
    }

    @Test
    void inAnotherOrderNothingLooserIsMixedIn() {
        test.apply(log.service("rare", "Hund Zzyzxqqq"));
        SearchHits byName = search("Hund Zzyzxqqq", Map.of(), SearchOrder.NAME);
        assertThat(TestIndex.keys(byName)).containsExactly("rare");
        SearchHits none = search("Hund Bbvvkkww", Map.of(), SearchOrder.NAME);
        assertThat(none.total()).isEqualTo(53);
    }

    @Test
    void asksTheEngineOnceWhenTheFirstStageIsEnoughAndCountsFacetsOnce() {
        assertThat(calls(BOTH_WORDS, Map.of())).hasSize(1);
        List<Retrieval> calls =
                calls(BOTH_WORDS, Map.of(SearchFilter.THEMENFELD, List.of("Bauen")));
        assertThat(calls).hasSize(2);
        assertThat(calls.stream().filter(call -> !call.facets().isEmpty())).hasSize(1);
    }

    private List<Retrieval> calls(String words, Map<SearchFilter, List<String>> filters) {
        return EngineCalls.of(test.engine, index -> index.search(query(words, filters, null)))
                .retrievals();
    }

    private SearchHits search(
            String words, Map<SearchFilter, List<String>> filters, @Nullable SearchOrder order) {
        return test.index.search(query(words, filters, order));
    }

    private static SearchQuery query(
            String words, Map<SearchFilter, List<String>> filters, @Nullable SearchOrder order) {
        return new SearchQuery(
                RecordKind.SERVICE,
                words,
                filters,
                Set.of(SearchFilter.THEMENFELD),
                order,
                false,
                100,
                null);
    }
}
