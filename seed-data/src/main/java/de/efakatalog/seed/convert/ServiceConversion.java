package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leistungen with a LeiKa key, and the OZG bundles that group them. */
final class ServiceConversion {

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
            rows.add(leika(row));
        }
        muenchen.services()
                .forEach(
                        service ->
                                service.leikaKeys().stream()
                                        .filter(known::add)
                                        .forEach(
                                                key ->
                                                        rows.add(
                                                                titled(
                                                                        key,
                                                                        service.name(),
                                                                        "muenchen",
                                                                        Muenchen.AS_OF))));
        for (SourceRow row : folder.rows("efa-service-leika.csv")) {
            if (known.add(row.text("leika_key"))) {
                rows.add(titled(row.text("leika_key"), row.text("title"), "efa-source", ""));
            }
        }
        return Facts.keyed(SeedFile.SERVICES, rows);
    }

    private static List<String> leika(SourceRow row) {
        Typisierung typisierung = Typisierung.parse(row.text("typ"));
        String asOf = row.text("as_of");
        return List.of(
                row.text("key"),
                row.text("title"),
                row.text("title_citizen"),
                typisierung.cell(),
                typisierung.executingLevel(),
                row.text("ozg_id"),
                row.text("source"),
                asOf.equals("undated") ? "" : asOf);
    }

    private static List<String> titled(String key, String title, String source, String asOf) {
        return List.of(key, title, "", "", "", "", source, asOf);
    }
}
