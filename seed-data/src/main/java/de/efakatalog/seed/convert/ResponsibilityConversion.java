package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Who answers for a service: nation-wide the Bund with its online services, in München the offices
 * of the city. Neither source names a destination, so none is given.
 */
final class ResponsibilityConversion {

    private ResponsibilityConversion() {}

    static Facts convert(SourceFolder folder, Muenchen muenchen) {
        List<List<String>> rows = new ArrayList<>();
        folder.rows("pvog-bund-onlinedienste.csv").forEach(row -> rows.add(ofBund(row)));
        muenchen.officesByLeikaKey()
                .forEach(
                        (key, authorities) ->
                                authorities.forEach(
                                        authority -> rows.add(ofMuenchen(key, authority))));
        return Facts.keyed(SeedFile.RESPONSIBILITIES, rows);
    }

    private static List<String> ofBund(SourceRow row) {
        return List.of(
                Slug.of(row.text("od_id") + "-" + row.text("leika_key")),
                row.text("leika_key"),
                row.text("ars"),
                "bund",
                "",
                row.text("title"),
                row.text("url"),
                "",
                "",
                "",
                "PVOG " + row.text("as_of"));
    }

    private static List<String> ofMuenchen(String key, String authority) {
        return List.of(
                authority + "-" + key,
                key,
                Muenchen.ARS,
                authority,
                "",
                "",
                "",
                "",
                "",
                "",
                "Landeshauptstadt München " + Muenchen.AS_OF);
    }
}
