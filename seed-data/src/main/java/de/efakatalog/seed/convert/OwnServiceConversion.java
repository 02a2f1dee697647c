package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leistungen without a LeiKa key. Their keys are the registry's own and start with a letter, so
 * they can never be taken for a LeiKa key.
 */
final class OwnServiceConversion {

    /** The key of the Passierschein A38. */
    static final String A38 = "passierschein-a38";

    private static final int LONGEST_KEY = 80;

    private OwnServiceConversion() {}

    static Facts convert(SourceFolder folder) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(A38, "Passierschein A38", "", "", "", "", "", ""));
        Set<List<String>> members = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (SourceRow row : folder.rows("ozg-nonleika.csv")) {
            // the source lists one member twice
            if (members.add(List.of(row.text("ozg_id"), row.text("title")))) {
                rows.add(convert(row, unused(keyOf(row), keys)));
            }
        }
        return Facts.keyed(SeedFile.OWN_SERVICES, rows);
    }

    private static List<String> convert(SourceRow row, String key) {
        Typisierung typisierung = Typisierung.parse(row.text("typ"));
        return List.of(
                key,
                row.text("title"),
                "",
                typisierung.cell(),
                typisierung.executingLevel(),
                row.text("ozg_id"),
                "kdn-ozgdb",
                "2019-10-05");
    }

    private static String keyOf(SourceRow row) {
        String bundle = row.text("ozg_id");
        String prefix = bundle.isEmpty() ? "ozg-" : "ozg-" + bundle + "-";
        return Slug.cut(prefix + Slug.of(row.text("title")), LONGEST_KEY);
    }

    /** Long titles can be equal up to the cut: the second one gets "-2". */
    private static String unused(String key, Set<String> keys) {
        String candidate = key;
        for (int number = 2; !keys.add(candidate); number++) {
            String suffix = "-" + number;
            candidate = Slug.cut(key, LONGEST_KEY - suffix.length()) + suffix;
        }
        return candidate;
    }
}
