package de.efakatalog.benchmarks.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rounds of what is measured and of its baseline, in turn, so that both see the same machine.
 * Ratios are medians of the ratios of neighbouring rounds.
 */
public final class Rounds {

    private final List<LoadResult> baseline = new ArrayList<>();
    private final List<LoadResult> measured = new ArrayList<>();

    /** Adds a round of the baseline and the one of what is measured that followed it. */
    public void add(LoadResult ofBaseline, LoadResult ofMeasured) {
        baseline.add(ofBaseline);
        measured.add(ofMeasured);
    }

    /** The middle of a figure of the baseline. */
    public double ofBaseline(ToDoubleFunction<LoadResult> figure) {
        return middle(baseline.stream().mapToDouble(figure).toArray());
    }

    /** The middle of a figure of what is measured. */
    public double ofMeasured(ToDoubleFunction<LoadResult> figure) {
        return middle(measured.stream().mapToDouble(figure).toArray());
    }

    /** How many times the baseline's figure that of what is measured is. */
    public double ratio(ToDoubleFunction<LoadResult> figure) {
        double[] ratios = new double[measured.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] =
                    figure.applyAsDouble(measured.get(i)) / figure.applyAsDouble(baseline.get(i));
        }
        return middle(ratios);
    }

    private static double middle(double[] figures) {
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1
                ? figures[middle]
                : (figures[middle - 1] + figures[middle]) / 2;
    }
}
