package de.efakatalog.index.search.documents;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is known of the use of services and implementations, put together from several records. */
final class KnownUse {

    /**
     * What is known.
     *
     * @param implementations how many published implementations a service has; of an implementation
     *     1 when it is published, otherwise 0
     * @param reports how many reports of reuse there are
     * @param values what follows for filters
     */
    record Use(int implementations, int reports, Map<SearchFilter, Set<String>> values) {}

    /** All of them can use what the Bund provides: 01 to 16, as the ARS begins. */
    private static final Set<String> LAENDER =
            IntStream.rangeClosed(1, 16)
                    .mapToObj("%02d"::formatted)
                    .collect(Collectors.toUnmodifiableSet());

    private final Mentions mentions;

    KnownUse(Mentions mentions) {
        this.mentions = mentions;
    }

    /** Of a service: what its published implementations bring along. */
    Use ofService(Target service) {
        Map<SearchFilter, Set<String>> values = new EnumMap<>(SearchFilter.class);
        int reports = 0;
        List<Statement> implementations = mentions.about(service, RecordKind.IMPLEMENTATION);
        for (Statement implementation : implementations) {
            reports += addFacts(implementation, values);
        }
        return new Use(implementations.size(), reports, values);
    }

    /**
     * Of an implementation: what its provider, its services and reports of reuse bring along.
     *
     * @param published nobody can use one that is not, whoever once did
     */
    Use ofImplementation(Statement implementation, boolean published) {
        Map<SearchFilter, Set<String>> values = new EnumMap<>(SearchFilter.class);
        int reports = addFacts(implementation, values);
        for (Target asked : implementation.asks()) {
            for (SearchFilter fact : Statements.OF_SERVICE) {
                add(values, fact, mentions.facts(asked, fact));
            }
        }
        if (!published) {
            values.remove(SearchFilter.REUSABLE_IN);
        }
        return new Use(published ? 1 : 0, published ? reports : 0, values);
    }

    /** Returns how many reports of reuse there are. */
    private int addFacts(Statement implementation, Map<SearchFilter, Set<String>> values) {
        implementation.facts().forEach((fact, each) -> add(values, fact, each));
        for (Target asked : implementation.asks()) {
            Set<String> land = mentions.facts(asked, SearchFilter.PROVIDER_LAND);
            add(values, SearchFilter.PROVIDER_LAND, land);
            add(values, SearchFilter.REUSABLE_IN, land);
            if (land.contains(Statements.BUND)) {
                add(values, SearchFilter.REUSABLE_IN, LAENDER);
            }
        }
        List<Statement> reports = mentions.about(implementation.self(), RecordKind.REPORTED_REUSE);
        for (Statement report : reports) {
            report.facts().forEach((fact, each) -> add(values, fact, each));
        }
        return reports.size();
    }

    private static void add(
            Map<SearchFilter, Set<String>> values, SearchFilter fact, Set<String> each) {
        if (!each.isEmpty()) {
            values.computeIfAbsent(fact, f -> new TreeSet<>()).addAll(each);
        }
    }
}
