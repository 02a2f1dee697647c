package de.efakatalog.benchmarks;

import java.util.Locale;

/** Measurements as a table in Markdown; the ratio is that of the medians. */
final class FigureTable {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final StringBuilder rows = new StringBuilder();
    private final int lines;

    private FigureTable(int lines) {
        this.lines = lines;
        rows.append("| | n | min ms | median ms | max ms | ratio |");
        rows.append(lines > 0 ? " lines/s |\n" : "\n");
        rows.append("|---|--:|--:|--:|--:|--:|").append(lines > 0 ? "--:|\n" : "\n");
    }

    /** Of anything. */
    static FigureTable ofDurations() {
        return new FigureTable(0);
    }

    /** Of something that works through a file with this many lines: says also how many a second. */
    static FigureTable ofLines(int lines) {
        return new FigureTable(lines);
    }

    /** A row; its ratio says how many times as long as the baseline it takes. */
    FigureTable row(String what, Samples measured, Samples baseline) {
        double ratio = (double) measured.median() / baseline.median();
        rows.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %s | %s | %.2f |",
                        what,
                        measured.count(),
                        millis(measured.min()),
                        millis(measured.median()),
                        millis(measured.max()),
                        ratio));
        if (lines > 0) {
            double perSecond = lines * NANOS_PER_SECOND / measured.median();
            rows.append(String.format(Locale.ROOT, " %,.0f |", perSecond));
        }
        rows.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return rows.toString();
    }

    private static String millis(long nanos) {
        double millis = nanos / NANOS_PER_MILLI;
        return String.format(Locale.ROOT, millis < 100 ? "%,.1f" : "%,.0f", millis);
    }
}
