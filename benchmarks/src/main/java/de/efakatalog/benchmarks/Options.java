package de.efakatalog.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param names the benchmarks to run, in this order
 * @param repetitions how often to measure; empty for each benchmark's own number
 * @param file the Gemeindeverzeichnis to import; empty to write one from the seed data
 */
record Options(List<String> names, Optional<Integer> repetitions, Optional<Path> file) {

    private static final List<String> ROUTING =
            List.of("routing-table", "routing-change", "routing-http");
    private static final List<String> SEARCH =
            List.of("search-http", "search-facets", "search-index");
    private static final List<String> ALL =
            Stream.of(List.of("start", "import"), ROUTING, SEARCH).flatMap(List::stream).toList();

    /**
     * @param directory where a relative file name begins
     * @throws IllegalArgumentException with a message for the person who typed it
     */
    static Options parse(Path directory, String... arguments) {
        List<String> names = new ArrayList<>();
        Optional<Integer> repetitions = Optional.empty();
        Optional<Path> file = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (ALL.contains(argument)) {
                names.add(argument);
            } else if (argument.equals("routing")) {
                names.addAll(ROUTING);
            } else if (argument.equals("search")) {
                names.addAll(SEARCH);
            } else if (argument.equals("--repetitions") && i + 1 < arguments.length) {
                repetitions = Optional.of(positive(arguments[++i]));
            } else if (argument.equals("--file") && i + 1 < arguments.length) {
                file = Optional.of(directory.resolve(arguments[++i]));
            } else {
                throw new IllegalArgumentException(
                        "'"
                                + argument
                                + "' is nothing to measure. Usage: bench [start] [import] [routing]"
                                + " [search] [--repetitions N] [--file GV100AD_*.txt]");
            }
        }
        return new Options(names.isEmpty() ? ALL : List.copyOf(names), repetitions, file);
    }

    /** How often to measure what is usually measured that often. */
    int repetitions(int usually) {
        return repetitions.orElse(usually);
    }

    private static int positive(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("--repetitions takes a number from 1 to 9999.");
        }
        return Integer.parseInt(text);
    }
}
