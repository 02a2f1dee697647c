package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leistungen with a LeiKa key, and the OZG bundles that group them. */
final class ServiceConversion {

    private static final int LAND_DIGITS = 2;

    private final SourceFolder folder;

    ServiceConversion(SourceFolder folder) {
        this.folder = folder;
    }

    /** OZG-Leistungsbündel with Themenfeld and Lage. */
    Facts ozgServices() {
        return Facts.keyed(
                SeedFile.OZG_SERVICES,
                folder.rows("ozg.csv").stream()
                        .map(
                                row ->
                                        List.of(
                                                row.text("ozg_id"),
                                                row.text("title"),
                                                row.text("themenfeld"),
                                                row.text("lage")))
                        .toList());
    }

    /**
     * The LeiKa, and behind it the keys that are newer than the collected LeiKa: those that only
     * München uses and those that only a source about an EfA service names. They get that source's
     * title, since no official one was found, and nothing else.
     */
    Facts services(Muenchen muenchen) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SourceRow row : folder.rows("leika.csv")) {
            known.add(row.text("key"));
            rows.add(leika(row, muenchen));
        }
        muenchen.services()
                .forEach(
                        service ->
                                service.leikaKeys().stream()
                                        .filter(known::add)
                                        .forEach(key -> rows.add(newer(key, service, muenchen))));
        for (SourceRow row : folder.rows("efa-service-leika.csv")) {
            if (known.add(row.text("leika_key"))) {
                rows.add(
                        List.of(
                                row.text("leika_key"),
                                row.text("title"),
                                "",
                                "",
                                "",
                                "",
                                "efa-source",
                                ""));
            }
        }
        return Facts.keyed(SeedFile.SERVICES, rows);
    }

    private static List<String> leika(SourceRow row, Muenchen muenchen) {
        Typisierung typisierung = Typisierung.parse(row.text("typ"));
        String asOf = row.text("as_of");
        return List.of(
                row.text("key"),
                row.text("title"),
                row.text("title_citizen"),
                typisierung.cell(),
                executingLevel(row.text("key"), typisierung, muenchen),
                row.text("ozg_id"),
                row.text("source"),
                asOf.equals("undated") ? "" : asOf);
    }

    private static List<String> newer(String key, Muenchen.Service service, Muenchen muenchen) {
        return List.of(
                key,
                service.name(),
                "",
                "",
                executingLevel(key, Typisierung.parse(""), muenchen),
                "",
                "muenchen",
                Muenchen.AS_OF);
    }

    /**
     * As the Typisierung says; where it is silent, what an office of a city in Bayern serves is
     * executed by Kommunen there.
     */
    private static String executingLevel(String key, Typisierung typisierung, Muenchen muenchen) {
        if (!typisierung.executingLevel().isEmpty()) {
            return typisierung.executingLevel();
        }
        return muenchen.officesByLeikaKey().containsKey(key)
                ? Muenchen.ARS.substring(0, LAND_DIGITS) + "=kommune"
                : "";
    }
}
