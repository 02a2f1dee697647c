package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneFacetsTest {

    private static final Set<SearchFilter> ALL =
            EnumSet.of(
                    SearchFilter.THEMENFELD,
                    SearchFilter.TYPISIERUNG,
                    SearchFilter.IMPLEMENTED,
                    SearchFilter.MATURITY,
                    SearchFilter.PROVIDER_LAND,
                    SearchFilter.REUSABLE_IN);

    private final CatalogueLog log = new CatalogueLog();
    private TestIndex test;

    @BeforeEach
    void build(@TempDir Path directory) {
        test =
                TestIndex.built(
                        directory,
                        log.service("a", "Baum", 1, "Bauen", List.of("2", "3")),
                        log.service("b", "Baum", 1, "Bauen", List.of("2")),
                        log.service("c", "Haus", 1, "Steuern", List.of("5")),
                        log.service("d", "Haus", 1, "Umwelt", List.of()));
    }

    @AfterEach
    void close() {
        test.engine.close();
    }

    @Test
    void countsWhatMatches() {
        SearchHits all = find(null, Map.of());
        assertThat(all.facets().get(SearchFilter.THEMENFELD))
                .containsExactly(
                        new FacetCount("Bauen", 2),
                        new FacetCount("Steuern", 1),
                        new FacetCount("Umwelt", 1));
        assertThat(all.facets().get(SearchFilter.TYPISIERUNG))
                .containsExactly(
                        new FacetCount("2", 2), new FacetCount("3", 1), new FacetCount("5", 1));
        assertThat(find("baum", Map.of()).facets().get(SearchFilter.THEMENFELD))
                .containsExactly(new FacetCount("Bauen", 2));
        assertThat(find("nichtsdergleichen", Map.of()).facets().get(SearchFilter.THEMENFELD))
                .isEmpty();
    }

    @Test
    void countsOfAFacetIgnoreItsOwnFilterOnly() {
        SearchHits narrowed =
                find(
                        null,
                        Map.of(
                                SearchFilter.THEMENFELD,
                                List.of("Bauen", "Umwelt"),
                                SearchFilter.TYPISIERUNG,
                                List.of("2")));
        assertThat(TestIndex.keys(narrowed)).containsExactly("a", "b");
        assertThat(narrowed.facets().get(SearchFilter.THEMENFELD))
                .containsExactly(new FacetCount("Bauen", 2));
        assertThat(narrowed.facets().get(SearchFilter.TYPISIERUNG))
                .containsExactly(new FacetCount("2", 2), new FacetCount("3", 1));
        assertThat(narrowed.facets().get(SearchFilter.IMPLEMENTED))
                .containsExactly(new FacetCount("false", 2));
    }

    @Test
    void servicesTakeOverWhatTheirImplementationsAndProvidersSay() {
        Change implementation = log.implementation("i", 1, "published", "a");
        test.apply(implementation);
        assertThat(counts(SearchFilter.MATURITY)).containsExactly(new FacetCount("3", 1));
        assertThat(counts(SearchFilter.PROVIDER_LAND)).isEmpty();
        test.apply(log.organisationIn("land-nrw", "05", 1));
        assertThat(counts(SearchFilter.PROVIDER_LAND)).containsExactly(new FacetCount("05", 1));
        assertThat(counts(SearchFilter.REUSABLE_IN)).containsExactly(new FacetCount("05", 1));
        Change report = log.reportedReuse("r", "i", "06");
        test.apply(report);
        assertThat(counts(SearchFilter.REUSABLE_IN))
                .containsExactly(new FacetCount("05", 1), new FacetCount("06", 1));
        // what the Bund provides can be used in all Laender
        test.apply(log.organisationIn("land-nrw", "000000000000", 2), log.deletion(report));
        assertThat(counts(SearchFilter.PROVIDER_LAND))
                .containsExactly(new FacetCount("000000000000", 1));
        assertThat(counts(SearchFilter.REUSABLE_IN))
                .hasSize(17)
                .contains(
                        new FacetCount("000000000000", 1),
                        new FacetCount("01", 1),
                        new FacetCount("16", 1));
        test.apply(log.deletion(implementation));
        assertThat(counts(SearchFilter.REUSABLE_IN)).isEmpty();
        assertThat(counts(SearchFilter.MATURITY)).isEmpty();
    }

    @Test
    void whatIsNotPublishedCannotBeUsedAnywhere() {
        test.apply(
                log.organisationIn("land-nrw", "05", 1),
                log.implementation("i", 1, "published", "a"),
                log.reportedReuse("r", "i", "06"));
        assertThat(usableIn("05")).containsExactly("i");
        assertThat(usableIn("06")).containsExactly("i");
        test.apply(log.implementation("i", 2, "withdrawn", "a"));
        assertThat(usableIn("05")).isEmpty();
        assertThat(usableIn("06")).isEmpty();
        Map<SearchFilter, List<String>> ofNrw = Map.of(SearchFilter.PROVIDER_LAND, List.of("05"));
        assertThat(test.keys(RecordKind.IMPLEMENTATION, null, ofNrw)).containsExactly("i");
    }

    private List<String> usableIn(String land) {
        return test.keys(
                RecordKind.IMPLEMENTATION, null, Map.of(SearchFilter.REUSABLE_IN, List.of(land)));
    }

    @Test
    void publishedImplementationsThatAreReusedStandFirst() {
        test.apply(
                log.implementation("qqa", 1, "withdrawn"),
                log.implementation("qqb", 1, "draft"),
                log.implementation("qqc", 1, "published"),
                log.implementation("qqd", 1, "published"),
                log.reportedReuse("r", "qqd", "06"),
                log.reportedReuse("s", "qqa", "06"));
        assertThat(test.keys(RecordKind.IMPLEMENTATION, "dienst", Map.of()))
                .containsExactly("qqd", "qqc", "qqa", "qqb");
    }

    @Test
    void implementationsTakeOverWhatTheirServicesSay() {
        test.apply(log.implementation("i", 1, "draft", "a", "c"));
        Set<SearchFilter> facets = Set.of(SearchFilter.THEMENFELD);
        SearchQuery query =
                new SearchQuery(
                        RecordKind.IMPLEMENTATION, null, Map.of(), facets, null, false, 10, null);
        assertThat(test.index.search(query).facets().get(SearchFilter.THEMENFELD))
                .containsExactly(new FacetCount("Bauen", 1), new FacetCount("Steuern", 1));
        test.apply(log.service("c", "Haus", 2, "Umwelt", List.of()));
        assertThat(test.index.search(query).facets().get(SearchFilter.THEMENFELD))
                .containsExactly(new FacetCount("Bauen", 1), new FacetCount("Umwelt", 1));
    }

    private List<FacetCount> counts(SearchFilter facet) {
        return find(null, Map.of()).facets().getOrDefault(facet, List.of());
    }

    private SearchHits find(@Nullable String words, Map<SearchFilter, List<String>> filters) {
        return test.index.search(
                new SearchQuery(RecordKind.SERVICE, words, filters, ALL, null, false, 10, null));
    }
}
