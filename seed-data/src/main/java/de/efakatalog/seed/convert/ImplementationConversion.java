package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Real EfA services as official and press pages describe them, and the Passierschein A38. */
final class ImplementationConversion {

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern MATURITY = Pattern.compile("^(OZG-Reifegrad) (\\d)\\b");

    private ImplementationConversion() {}

    static Facts convert(SourceFolder folder) {
        Map<String, List<String>> leikaKeys =
                folder.rows("efa-service-leika.csv").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("service_id"),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                row -> row.text("leika_key"),
                                                Collectors.toList())));
        List<List<String>> rows = new ArrayList<>();
        for (SourceRow row : folder.rows("efa-services.csv")) {
            rows.add(convert(row, leikaKeys.getOrDefault(row.text("id"), List.of())));
        }
        rows.add(passierschein());
        return Facts.keyed(SeedFile.IMPLEMENTATIONS, rows);
    }

    private static List<String> convert(SourceRow row, List<String> leikaKeys) {
        // a level of the scale that the source uses; the page names no version of the model
        Matcher maturity = MATURITY.matcher(row.text("status"));
        boolean rated = maturity.find();
        return List.of(
                Slug.of(row.text("id")),
                row.text("name"),
                OrganisationConversion.idOfLand(row.text("umsetzendes_land")),
                String.join(";", leikaKeys),
                row.text("ozg_id"),
                "published",
                Availability.of(row.text("status"), row.text("note")).cell(),
                row.text("since"),
                rated ? maturity.group(1) : "",
                rated ? maturity.group(2) : "",
                row.text("url"),
                String.join(";", row.parts("channels", SEMICOLON)),
                String.join(";", row.parts("standard", SEMICOLON)),
                row.text("operator_or_developer"),
                URL.matcher(row.text("source"))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining(" ")));
    }

    /** Everybody in the field knows it; no public page could be cited. */
    private static List<String> passierschein() {
        return List.of(
                OwnServiceConversion.A38,
                "Passierschein A38",
                "stadt-moenchengladbach",
                OwnServiceConversion.A38,
                "",
                "published",
                Availability.LIVE.cell(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
