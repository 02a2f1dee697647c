package de.efakatalog.index.search.documents;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is known of the use of services and implementations, put together from several records. */
final class KnownUse {

    /**
     * What is known.
     *
     * @param implementations how many published implementations a service has
     * @param reports how many reports of reuse there are
     * @param values what follows for filters
     */
    record Use(int implementations, int reports, Map<SearchFilter, Set<String>> values) {}

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

    /** Of an implementation: what its provider, its services and reports of reuse bring along. */
    Use ofImplementation(Statement implementation) {
        Map<SearchFilter, Set<String>> values = new EnumMap<>(SearchFilter.class);
        int reports = addFacts(implementation, values);
        for (Target asked : implementation.asks()) {
            for (SearchFilter fact : Statements.OF_SERVICE) {
                add(values, fact, mentions.facts(asked, fact));
            }
        }
        return new Use(0, reports, values);
    }

    /** Returns how many reports of reuse there are. */
    private int addFacts(Statement implementation, Map<SearchFilter, Set<String>> values) {
        implementation.facts().forEach((fact, each) -> add(values, fact, each));
        for (Target asked : implementation.asks()) {
            Set<String> land = mentions.facts(asked, SearchFilter.PROVIDER_LAND);
            add(values, SearchFilter.PROVIDER_LAND, land);
            add(values, SearchFilter.REUSABLE_IN, land);
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
