package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages say about the roll-out by Land, and who reuses the Passierschein A38. */
final class ReportedReuseConversion {

    private static final Pattern DAY_IN_ADDRESS = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})/");

    private ReportedReuseConversion() {}

    static Facts convert(SourceFolder folder) {
        Map<String, String> laender =
                folder.rows("regions.csv").stream()
                        .filter(row -> row.text("level").equals("land"))
                        .collect(Collectors.toMap(row -> row.text("name"), row -> row.text("ars")));
        List<List<String>> rows = new ArrayList<>();
        for (SourceRow row : folder.rows("efa-rollout.csv")) {
            String ars = laender.get(row.text("land"));
            if (ars == null) {
                throw new IllegalStateException("No Land is called " + row.text("land"));
            }
            rows.add(convert(row, ars));
        }
        rows.add(passierschein("wiesbaden", "064140000000"));
        rows.add(passierschein("mainz", "073150000000"));
        return Facts.keyed(SeedFile.REPORTED_REUSE, rows);
    }

    private static List<String> convert(SourceRow row, String ars) {
        String implementation = Slug.of(row.text("service_id"));
        return List.of(
                implementation + "-" + Slug.of(row.text("land")),
                implementation,
                ars,
                row.text("status"),
                row.text("source"),
                day(row.text("source")));
    }

    private static List<String> passierschein(String city, String ars) {
        return List.of(
                OwnServiceConversion.A38 + "-" + city,
                OwnServiceConversion.A38,
                ars,
                "Nachnutzung",
                "",
                "");
    }

    /** The day of publication, which two of the pages carry in their address. */
    private static String day(String address) {
        Matcher day = DAY_IN_ADDRESS.matcher(address);
        return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : "";
    }
}
