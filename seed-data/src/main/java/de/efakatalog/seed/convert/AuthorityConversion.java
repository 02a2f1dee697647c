package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.List;

/** Offices: München's, and one that stands for the Bund where the source names no office. */
final class AuthorityConversion {

    private AuthorityConversion() {}

    static Facts convert(Muenchen muenchen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("bund", "Bund", "", "bund", "000000000000", "", "", "", "", "", ""));
        muenchen.offices().forEach(office -> rows.add(convert(office)));
        return Facts.keyed(SeedFile.AUTHORITIES, rows);
    }

    private static List<String> convert(SourceRow office) {
        return List.of(
                Muenchen.authority(office),
                office.text("name"),
                office.text("unit"),
                Muenchen.ORGANISATION,
                Muenchen.ARS,
                office.text("street"),
                office.text("house_number"),
                office.text("plz"),
                office.text("city"),
                office.text("lat"),
                office.text("lon"));
    }
}
