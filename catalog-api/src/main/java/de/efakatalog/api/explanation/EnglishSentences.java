package de.efakatalog.api.explanation;

import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.Step;
import de.efakatalog.model.region.RegionLevel;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences in English; regions keep their German names. */
final class EnglishSentences implements Sentences {

    static final EnglishSentences INSTANCE = new EnglishSentences();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EnglishSentences() {}

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public String about(Step step, boolean last, List<Route> routes) {
        String place = EnglishPlace.in(step);
        return switch (step.outcome()) {
            case MATCHED -> matched(place, routes);
            case NONE ->
                    place
                            + " nobody is recorded as responsible for this service"
                            + next(step, last);
            case EXPIRED ->
                    place
                            + " nobody is responsible any more on this day, because what is recorded"
                            + " has ended"
                            + next(step, last);
            case NOT_YET_VALID ->
                    place
                            + " nobody is responsible yet on this day, because what is recorded"
                            + " begins later"
                            + next(step, last);
        };
    }

    private static String matched(String place, List<Route> routes) {
        String day = DAY.format(Sentences.newest(routes));
        if (routes.size() == 1) {
            return place
                    + " one responsibility is recorded. The record comes from the registry “"
                    + routes.getFirst().source().registry()
                    + "” and is as of "
                    + day
                    + ".";
        }
        List<String> registries = Sentences.registries(routes);
        return place
                + " "
                + routes.size()
                + " responsibilities are recorded. The records come from the "
                + (registries.size() == 1 ? "registry " : "registries ")
                + listed(registries)
                + "; the newest is as of "
                + day
                + ".";
    }

    private static String listed(List<String> names) {
        List<String> quoted = names.stream().map(name -> "“" + name + "”").toList();
        return quoted.size() == 1
                ? quoted.getFirst()
                : quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", "))
                        + " and "
                        + quoted.getLast();
    }

    private static String next(Step step, boolean last) {
        if (!last) {
            return "; so the next level up is asked.";
        }
        return step.level() == RegionLevel.BUND
                ? "; so nobody is known to be responsible, all the way up to the Bund."
                : "; no region above it is known.";
    }
}
