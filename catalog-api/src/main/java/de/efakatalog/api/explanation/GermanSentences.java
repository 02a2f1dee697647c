package de.efakatalog.api.explanation;

import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.Step;
import de.efakatalog.model.region.RegionLevel;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences in German. */
final class GermanSentences implements Sentences {

    static final GermanSentences INSTANCE = new GermanSentences();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    private GermanSentences() {}

    @Override
    public Locale locale() {
        return Locale.GERMAN;
    }

    @Override
    public String about(Step step, boolean last, List<Route> routes) {
        String place = GermanPlace.in(step);
        return switch (step.outcome()) {
            case MATCHED -> matched(place, routes);
            case NONE ->
                    place
                            + " ist für diese Leistung niemand als zuständig erfasst"
                            + next(step, last);
            case EXPIRED ->
                    place
                            + " ist an diesem Tag niemand mehr zuständig, denn was erfasst ist, gilt"
                            + " nicht mehr"
                            + next(step, last);
            case NOT_YET_VALID ->
                    place
                            + " ist an diesem Tag noch niemand zuständig, denn was erfasst ist, gilt"
                            + " erst später"
                            + next(step, last);
        };
    }

    private static String matched(String place, List<Route> routes) {
        String day = DAY.format(Sentences.newest(routes));
        if (routes.size() == 1) {
            return place
                    + " ist eine Zuständigkeit erfasst. Der Eintrag stammt aus dem Verzeichnis „"
                    + routes.getFirst().source().registry()
                    + "“, Stand "
                    + day
                    + ".";
        }
        List<String> registries = Sentences.registries(routes);
        return place
                + " sind "
                + routes.size()
                + " Zuständigkeiten erfasst. Die Einträge stammen aus "
                + (registries.size() == 1 ? "dem Verzeichnis " : "den Verzeichnissen ")
                + listed(registries)
                + "; der jüngste hat den Stand "
                + day
                + ".";
    }

    private static String listed(List<String> names) {
        List<String> quoted = names.stream().map(name -> "„" + name + "“").toList();
        return quoted.size() == 1
                ? quoted.getFirst()
                : quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", "))
                        + " und "
                        + quoted.getLast();
    }

    private static String next(Step step, boolean last) {
        if (!last) {
            return "; deshalb wird auf der nächsthöheren Ebene gesucht.";
        }
        return step.level() == RegionLevel.BUND
                ? "; damit ist bis hinauf zum Bund keine Zuständigkeit bekannt."
                : "; darüber ist kein weiteres Gebiet bekannt.";
    }
}
