package de.efakatalog.benchmarks.table;

import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.region.RegionLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long one question takes, beside one look into a hash map of as many entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {

    /** Which question: {@link #CASES}. */
    @Param("gemeinde")
    private String match = "";

    /** How many responsibilities there are. */
    @Param("1000000")
    private int size;

    private FilledTable filled = FilledTable.of(new GeneratedRegistry(), 0);
    private RouteQuestion[] questions = {};
    private GeneratedRegistry.Pair[] pairs = {};
    private Map<GeneratedRegistry.Pair, Integer> map = Map.of();

    /** Where the questions are answered. */
    public static final List<String> CASES = List.of("gemeinde", "land", "bund", "nowhere");

    /** The next question of a thread. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        int next() {
            next = (next + 1) & (FilledTable.QUESTIONS - 1);
            return next;
        }
    }

    /** Fills table and map. */
    @Setup
    public void fill() {
        filled = FilledTable.of(new GeneratedRegistry(), size);
        questions =
                switch (match) {
                    case "gemeinde" -> filled.atGemeinde();
                    case "land" -> filled.atLand();
                    case "bund" -> filled.atBund();
                    case "nowhere" -> filled.nowhere();
                    case "destination" -> filled.withDestination();
                    default -> throw new IllegalArgumentException(match);
                };
        check();
        map = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            map.put(filled.registry().pair(i), i);
        }
        pairs = new GeneratedRegistry.Pair[questions.length];
        for (int i = 0; i < questions.length; i++) {
            pairs[i] =
                    new GeneratedRegistry.Pair(
                            questions[i].serviceKey(), questions[i].region().value());
        }
    }

    /** A figure about wrong answers would be worse than none. */
    private void check() {
        for (RouteQuestion question : questions) {
            boolean expected =
                    switch (match) {
                        case "nowhere" -> routes(question).isEmpty();
                        case "destination" -> filled.table().destinations(question).size() == 1;
                        case "gemeinde" -> isAt(question, RegionLevel.GEMEINDE.arsLength());
                        case "land" -> isAt(question, RegionLevel.LAND.arsLength());
                        default -> isAt(question, RegionLevel.BUND.arsLength());
                    };
            if (!expected) {
                throw new IllegalStateException("wrong answer to " + question);
            }
        }
    }

    private boolean isAt(RouteQuestion question, int digits) {
        return routes(question).size() == 1
                && routes(question).getFirst().matched().ars().length() == digits;
    }

    private List<Route> routes(RouteQuestion question) {
        return filled.table().answer(question) instanceof RouteAnswer.Answer answer
                ? answer.routes()
                : List.of();
    }

    /** With routes and explanation. */
    @Benchmark
    public RouteAnswer answer(Turn turn) {
        return filled.table().answer(questions[turn.next()]);
    }

    /** Destinations alone. */
    @Benchmark
    public List<DestinationRecord> destinations(Turn turn) {
        return filled.table().destinations(questions[turn.next()]);
    }

    /** The baseline. */
    @Benchmark
    public @Nullable Integer hashMap(Turn turn) {
        return map.get(pairs[turn.next()]);
    }
}
