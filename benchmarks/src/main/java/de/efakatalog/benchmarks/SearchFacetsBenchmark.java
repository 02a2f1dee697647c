package de.efakatalog.benchmarks;

import de.efakatalog.benchmarks.catalogue.FacetsUnderTest;
import de.efakatalog.benchmarks.catalogue.FacetsUnderTest.Question;
import de.efakatalog.benchmarks.catalogue.GeneratedCatalogue;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Faceted search over many implementations beside bare Lucene that computes the same facets. */
final class SearchFacetsBenchmark {

    private static final int IMPLEMENTATIONS = 250_000;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 40;
    private static final int IN_A_ROUND = 10;

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question("all of them", null, Map.of()),
                    new Question("“Genehmigung”", "Genehmigung", Map.of()),
                    new Question("“Hundesteuer”", "Hundesteuer", Map.of()),
                    new Question(
                            "one Land, two levels of maturity",
                            null,
                            Map.of(
                                    SearchFilter.PROVIDER_LAND,
                                    List.of("05"),
                                    SearchFilter.MATURITY,
                                    List.of("2", "3"))),
                    new Question(
                            "“Anzeige” in one Themenfeld",
                            "Anzeige",
                            Map.of(SearchFilter.THEMENFELD, List.of("Bauen & Wohnen"))));

    private final Options options;
    private final PrintStream out;

    SearchFacetsBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException {
        StringBuilder rows = new StringBuilder();
        try (ScratchDirectory directory = ScratchDirectory.create("facets");
                FacetsUnderTest both =
                        new FacetsUnderTest(
                                directory.path(),
                                new GeneratedCatalogue().changes(IMPLEMENTATIONS))) {
            for (Question question : QUESTIONS) {
                String row = row(both, question);
                rows.append(row);
                out.print("  " + row);
            }
        }
        return """
        %,d implementations, each a pair of a real service and a real organisation of the seed data, in one process and
        asked by one thread. Search counts seven facets, collects 200 candidates in their order, ranks them and makes 20
        hits with marks. The baseline is lucene-facet (sorted-set doc values; drill sideways where there are filters)
        over the same documents: it counts the same facets, which is checked, and collects the first 20 documents that
        it meets; it neither orders nor reads anything. %d rounds of %d questions each alternate after %d of warm-up;
        figures are medians, the ratio is that of the medians.

        | question | implementations | bare Lucene ms | search ms | **ratio** |
        |---|--:|--:|--:|--:|
        %s"""
                .formatted(IMPLEMENTATIONS, options.repetitions(ROUNDS), IN_A_ROUND, WARM_UP, rows);
    }

    private String row(FacetsUnderTest both, Question question) throws IOException {
        Retrieval comparable = both.comparable(question);
        for (int i = 0; i < WARM_UP; i++) {
            both.count(comparable);
            both.search(question);
        }
        Samples bare = new Samples();
        Samples search = new Samples();
        for (int i = 0; i < options.repetitions(ROUNDS); i++) {
            for (int j = 0; j < IN_A_ROUND; j++) {
                bare.add(both.count(comparable));
            }
            for (int j = 0; j < IN_A_ROUND; j++) {
                search.add(both.search(question));
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.2f | %.2f | **%.2f** |%n",
                question.name(),
                both.total(question),
                bare.median() / 1e6,
                search.median() / 1e6,
                (double) search.median() / bare.median());
    }
}
