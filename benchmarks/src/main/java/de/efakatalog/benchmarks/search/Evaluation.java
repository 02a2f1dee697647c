package de.efakatalog.benchmarks.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A table of the figures: for each kind, and for all queries together. */
    String table() {
        StringBuilder table = new StringBuilder();
        figures().forEach((kind, figures) -> table.append(row(kind, figures)));
        return table.append(row("all", Figures.of(outcomes().toList()))).toString();
    }

    private String row(String kind, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-16s %-20s %5d  %5.3f  %5.3f  %5.3f  %5.3f  %5.3f  %5.3f%n",
                searcher.name(),
                kind,
                figures.queries(),
                figures.successAt1(),
                figures.successAt5(),
                figures.successAt10(),
                figures.reciprocalRank(),
                figures.gain(),
                figures.zeroHits());
    }

    private Stream<Outcome> outcomes() {
        return byKind.values().stream().flatMap(List::stream);
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

    /**
     * Queries without a right answer among the first ten, with what came first instead; those that
     * find nothing at all stand first.
     *
     * @param limit so many of each kind
     */
    List<String> worst(int limit) {
        List<String> worst = new ArrayList<>();
        byKind.forEach(
                (kind, outcomes) -> {
                    List<Outcome> missed =
                            outcomes.stream()
                                    .filter(outcome -> outcome.rank() == 0)
                                    .sorted(Comparator.comparing(each -> !each.keys().isEmpty()))
                                    .toList();
                    missed.stream().limit(limit).map(Evaluation::line).forEach(worst::add);
                    if (missed.size() > limit) {
                        worst.add("%s: and %d more".formatted(kind, missed.size() - limit));
                    }
                });
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

    /**
     * The queries that another searcher answers with other services, or in another order.
     *
     * @param other has been asked the same
     */
    List<String> differences(Evaluation other) {
        Map<JudgedQuery, List<String>> answers = new HashMap<>();
        other.outcomes().forEach(each -> answers.put(each.query(), each.keys()));
        return outcomes()
                .filter(each -> !each.keys().equals(answers.get(each.query())))
                .map(
                        each ->
                                "\"%s\": %s with %s, %s with %s"
                                        .formatted(
                                                each.query().text(),
                                                each.keys(),
                                                searcher.name(),
                                                answers.get(each.query()),
                                                other.searcher.name()))
                .toList();
    }
}
