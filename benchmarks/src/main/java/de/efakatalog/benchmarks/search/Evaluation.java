package de.efakatalog.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts queries to a searcher and judges the answers. */
public final class Evaluation {

    private final Searcher searcher;
    private final Map<String, List<Outcome>> byKind;

    private Evaluation(Searcher searcher, Map<String, List<Outcome>> byKind) {
        this.searcher = searcher;
        this.byKind = byKind;
    }

    /** Asks all of them. */
    public static Evaluation of(Searcher searcher, List<JudgedQuery> queries) {
        return new Evaluation(
                searcher,
                queries.stream()
                        .map(query -> Outcome.of(searcher, query))
                        .collect(
                                Collectors.groupingBy(
                                        outcome -> outcome.query().kind(),
                                        TreeMap::new,
                                        Collectors.toList())));
    }

    /** The figures for each kind of query. */
    public Map<String, Figures> figures() {
        Map<String, Figures> figures = new TreeMap<>();
        byKind.forEach((kind, outcomes) -> figures.put(kind, Figures.of(outcomes)));
        return figures;
    }

    /** The figures for one kind; all 0 when there are no such queries. */
    public Figures figures(String kind) {
        return Figures.of(byKind.getOrDefault(kind, List.of()));
    }

    /** A table of the figures. */
    String table() {
        StringBuilder table = new StringBuilder();
        figures()
                .forEach(
                        (kind, f) ->
                                table.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%-16s %-20s %5d  %5.3f  %5.3f  %5.3f  %5.3f  %5.3f  %5.3f%n",
                                                searcher.name(),
                                                kind,
                                                f.queries(),
                                                f.successAt1(),
                                                f.successAt5(),
                                                f.successAt10(),
                                                f.reciprocalRank(),
                                                f.gain(),
                                                f.zeroHits())));
        return table.toString();
    }

    /** The head of the table. */
    static String head() {
        return String.format(
                Locale.ROOT,
                "%-16s %-20s %5s  %5s  %5s  %5s  %5s  %5s  %5s%n",
                "searcher",
                "kind",
                "n",
                "s@1",
                "s@5",
                "s@10",
                "MRR",
                "nDCG",
                "zero");
    }

    /** Queries without a right answer among the first ten, with what came first instead. */
    List<String> worst(int limit) {
        List<String> worst = new ArrayList<>();
        byKind.values()
                .forEach(
                        outcomes ->
                                outcomes.stream()
                                        .filter(outcome -> outcome.rank() == 0)
                                        .limit(limit)
                                        .forEach(outcome -> worst.add(line(outcome))));
        return worst;
    }

    private static String line(Outcome outcome) {
        return "%s: \"%s\" means %s, first is %s"
                .formatted(
                        outcome.query().kind(),
                        outcome.query().text(),
                        new TreeSet<>(outcome.query().objects()),
                        outcome.keys().isEmpty() ? "nothing" : outcome.keys().get(0));
    }
}
