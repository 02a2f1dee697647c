package de.efakatalog.model.changelog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One way in which the steps of several writers can come after one another.
 *
 * @param fates what becomes of each writer
 * @param turns whose step is next, by index into the fates
 */
record Schedule(List<Fate> fates, List<Integer> turns) {

    /** What a writer does next. */
    enum Step {
        BEGIN,
        INSERT,
        APPEND,
        COMMIT,
        ROLLBACK,
        KILL
    }

    /** How a transaction goes; a killed one has stalled since its last step. */
    enum Fate {
        COMMITS(true, Step.COMMIT),
        ROLLS_BACK(true, Step.ROLLBACK),
        STALLS_UNTIL_KILLED(true, Step.KILL),
        ROLLS_BACK_WITHOUT_NUMBERS(false, Step.ROLLBACK),
        STALLS_WITHOUT_NUMBERS(false, Step.KILL);

        private final boolean takesNumbers;
        private final Step end;

        Fate(boolean takesNumbers, Step end) {
            this.takesNumbers = takesNumbers;
            this.end = end;
        }

        List<Step> steps() {
            return takesNumbers
                    ? List.of(Step.BEGIN, Step.INSERT, Step.APPEND, end)
                    : List.of(Step.BEGIN, Step.INSERT, end);
        }
    }

    /**
     * Every order of every pair of fates; those that differ in the writers' names only come once.
     */
    static List<Schedule> allOfTwo() {
        List<Schedule> all = new ArrayList<>();
        for (Fate first : Fate.values()) {
            for (Fate second : Fate.values()) {
                if (first.compareTo(second) <= 0) {
                    List<Fate> fates = List.of(first, second);
                    merge(fates, new ArrayList<>(), all);
                }
            }
        }
        return all.stream().filter(Schedule::isNoMirrorImage).toList();
    }

    private static void merge(List<Fate> fates, List<Integer> turns, List<Schedule> all) {
        boolean complete = true;
        for (int writer = 0; writer < fates.size(); writer++) {
            if (Collections.frequency(turns, writer) < fates.get(writer).steps().size()) {
                complete = false;
                turns.add(writer);
                merge(fates, turns, all);
                turns.removeLast();
            }
        }
        if (complete) {
            all.add(new Schedule(fates, List.copyOf(turns)));
        }
    }

    private boolean isNoMirrorImage() {
        return fates.getFirst() != fates.getLast() || turns.getFirst() == 0;
    }

    /** A random order of random fates. */
    static Schedule random(int writers, Random random) {
        List<Fate> fates =
                IntStream.range(0, writers)
                        .mapToObj(writer -> Fate.values()[random.nextInt(Fate.values().length)])
                        .toList();
        List<Integer> turns = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            turns.addAll(Collections.nCopies(fates.get(writer).steps().size(), writer));
        }
        Collections.shuffle(turns, random);
        return new Schedule(fates, turns);
    }
}
