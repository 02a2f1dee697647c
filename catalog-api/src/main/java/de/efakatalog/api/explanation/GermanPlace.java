package de.efakatalog.api.explanation;

import de.efakatalog.index.routing.Step;
import java.util.List;
import java.util.Locale;

/**
 * Where, in German: the region with the word for its level, at the beginning of a sentence.
 *
 * <p>Official names mostly leave that word out ("Freising"), sometimes bring it along
 * ("Hochtaunuskreis", "Reg.-Bez. Köln") and append what a town may call itself ("München,
 * Landeshauptstadt").
 */
final class GermanPlace {

    private static final String FORMER = "früher: ";
    private static final String ADJECTIVE_KREIS = "er Kreis";

    private GermanPlace() {}

    static String in(Step step) {
        String name = withoutEpithet(step.name());
        return switch (step.level()) {
            case BUND -> "Beim Bund";
            case LAND -> "Im Land " + name;
            case REGIERUNGSBEZIRK -> inRegierungsbezirk(step.name());
            case KREIS -> inKreis(step.name(), name);
            case GEMEINDEVERBAND ->
                    name.startsWith("Amt ") ? "Im " + name : "Im Gemeindeverband " + name;
            case GEMEINDE -> "In der Gemeinde " + name;
        };
    }

    static String withoutEpithet(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    private static String inRegierungsbezirk(String official) {
        boolean former = official.startsWith(FORMER);
        String name =
                (former ? official.substring(FORMER.length()) : official)
                        .replace("Reg.-Bez. ", "Regierungsbezirk ");
        String im = former ? "Im früheren " : "Im ";
        if (name.startsWith("Statistische Region ")) {
            return (former ? "In der früheren " : "In der ")
                    + name.replace("Statistische Region", "Statistischen Region");
        }
        return name.startsWith("Regierungsbezirk ") || name.startsWith("Direktionsbezirk ")
                ? im + name
                : im + "Regierungsbezirk " + name;
    }

    private static String inKreis(String official, String name) {
        if (official.endsWith(", Stadtkreis")) {
            return "Im Stadtkreis " + name;
        }
        if (official.length() > name.length()) {
            return "In der kreisfreien Stadt " + name;
        }
        if (name.endsWith(ADJECTIVE_KREIS)) {
            return "Im " + name.substring(0, name.length() - ADJECTIVE_KREIS.length()) + "en Kreis";
        }
        if (List.of("Region ", "Städteregion ").stream().anyMatch(name::startsWith)) {
            return "In der " + name;
        }
        boolean saysItself =
                name.startsWith("Regionalverband ")
                        || name.toLowerCase(Locale.GERMAN).contains("kreis");
        return saysItself ? "Im " + name : "Im Kreis " + name;
    }
}
