package de.efakatalog.benchmarks.table;

import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.index.routing.RoutingTable;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;

/** A routing table with many responsibilities, and questions to it. */
final class FilledTable {

    /**
     * So many different questions of each sort, asked in turn: more than caches near the core hold.
     */
    static final int QUESTIONS = 1 << 13;

    /** Spreads the questions over all that could be asked. */
    private static final int STRIDE = 7_919;

    private final GeneratedRegistry registry;
    private final int size;
    private final RoutingTable table;

    private FilledTable(GeneratedRegistry registry, int size, RoutingTable table) {
        this.registry = registry;
        this.size = size;
        this.table = table;
    }

    static FilledTable of(GeneratedRegistry registry, int size) {
        RoutingTable table = empty(registry);
        Rebuild build = table.rebuild();
        registry.others(build::add);
        long seq = registry.otherCount();
        for (int i = 0; i < size; i++) {
            build.add(registry.responsibility(i, seq + i + 1, 1));
        }
        build.complete(seq + size);
        return new FilledTable(registry, size, table);
    }

    static RoutingTable empty(GeneratedRegistry registry) {
        return new RoutingTable(registry.mapper(), Clock.system(ZoneId.of("Europe/Berlin")));
    }

    RoutingTable table() {
        return table;
    }

    int size() {
        return size;
    }

    GeneratedRegistry registry() {
        return registry;
    }

    /** The Gemeinde itself is recorded. */
    RouteQuestion[] atGemeinde() {
        int first = registry.aboveGemeinden();
        return questions(i -> question(registry.pair(first + spread(i, size - first))));
    }

    /** The Gemeinde is recorded, and with a destination. */
    RouteQuestion[] withDestination() {
        int with = GeneratedRegistry.WITH_DESTINATION;
        int first = (registry.aboveGemeinden() / with + 1) * with;
        int count = (size - first) / with;
        return questions(i -> question(registry.pair(first + spread(i, count) * with)));
    }

    /** Found at the Land of the Gemeinde. */
    RouteQuestion[] atLand() {
        return above(registry.ofLand());
    }

    /** Found at the Bund. */
    RouteQuestion[] atBund() {
        return above(registry.ofBund());
    }

    /** Found nowhere. */
    RouteQuestion[] nowhere() {
        return above(registry.ofNobody());
    }

    private RouteQuestion[] above(List<String> services) {
        List<String> gemeinden = registry.gemeinden();
        return questions(
                i ->
                        question(
                                new GeneratedRegistry.Pair(
                                        services.get(i % services.size()),
                                        gemeinden.get(spread(i, gemeinden.size())))));
    }

    private static int spread(int i, int size) {
        return (int) ((long) i * STRIDE % size);
    }

    private static RouteQuestion question(GeneratedRegistry.Pair pair) {
        return new RouteQuestion(pair.service(), new RegionInput.ByArs(pair.ars()), null);
    }

    private static RouteQuestion[] questions(IntFunction<RouteQuestion> make) {
        RouteQuestion[] questions = new RouteQuestion[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            questions[i] = make.apply(i);
        }
        return questions;
    }
}
