package de.efakatalog.api.explanation;

import de.efakatalog.index.routing.Step;
import java.util.Locale;

/** Where, in English: the region with the word for its level, at the beginning of a sentence. */
final class EnglishPlace {

    private static final String FORMER = "früher: ";

    private EnglishPlace() {}

    static String in(Step step) {
        String name = GermanPlace.withoutEpithet(step.name());
        return switch (step.level()) {
                    case BUND -> "At the federal level (Bund)";
                    case LAND -> "In the federal state (Land) of " + name;
                    case REGIERUNGSBEZIRK -> inRegierungsbezirk(step.name());
                    case KREIS -> inKreis(step.name(), name);
                    case GEMEINDEVERBAND ->
                            "In the association of municipalities (Gemeindeverband) " + name;
                    case GEMEINDE -> "In the municipality (Gemeinde) of " + name;
                }
                + ",";
    }

    private static String inRegierungsbezirk(String official) {
        boolean former = official.startsWith(FORMER);
        String name = former ? official.substring(FORMER.length()) : official;
        String the = former ? "In the former " : "In the ";
        if (name.startsWith("Statistische Region ")) {
            return the + "statistical region of " + name.substring("Statistische Region ".length());
        }
        return the
                + "administrative region (Regierungsbezirk) of "
                + name.replace("Reg.-Bez. ", "").replace("Direktionsbezirk ", "");
    }

    private static String inKreis(String official, String name) {
        if (official.length() > name.length()) {
            return "In the independent city (kreisfreie Stadt) of " + name;
        }
        return name.toLowerCase(Locale.GERMAN).contains("kreis")
                ? "In the district " + name
                : "In the district (Kreis) of " + name;
    }
}
