package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who takes part: the Bund, the Länder, the Kommunen that occur, and municipal IT providers. */
final class OrganisationConversion {

    private static final Pattern COMMA = Pattern.compile(",");

    /** Kommunen that provide, reuse or execute something in the seed data, by id. */
    private static final Map<String, String> KOMMUNEN =
            Map.of(
                    "stadt-moenchengladbach",
                    "051160000000",
                    "stadt-wiesbaden",
                    "064140000000",
                    "stadt-mainz",
                    "073150000000",
                    Muenchen.ORGANISATION,
                    Muenchen.ARS);

    /** Leads of EfA services that are neither a Land nor a part of one. */
    private static final Set<String> LEADS = Set.of("KDN");

    private final SourceFolder folder;

    OrganisationConversion(SourceFolder folder) {
        this.folder = folder;
    }

    Facts convert() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("bund", "Bund", "bund", "000000000000", ""));
        Map<String, String> names = new LinkedHashMap<>();
        for (SourceRow row : folder.rows("regions.csv")) {
            names.put(row.text("ars"), row.text("name"));
            if (row.text("level").equals("land")) {
                rows.add(
                        List.of(
                                idOfLand(row.text("name")),
                                row.text("name"),
                                "land",
                                row.text("ars"),
                                ""));
            }
        }
        KOMMUNEN.forEach(
                (id, ars) ->
                        rows.add(
                                List.of(
                                        id,
                                        spoken(Objects.requireNonNull(names.get(ars), ars)),
                                        "kommune",
                                        ars,
                                        "")));
        rows.addAll(providers());
        return Facts.keyed(SeedFile.ORGANISATIONS, rows);
    }

    /** The organisation of a Land; empty stays empty. */
    static String idOfLand(String name) {
        return name.isEmpty() ? "" : "land-" + Slug.of(name);
    }

    /** "Wiesbaden, Landeshauptstadt" of the directory is called Landeshauptstadt Wiesbaden. */
    private static String spoken(String name) {
        List<String> parts = COMMA.splitAsStream(name).map(String::strip).toList();
        return parts.size() == 2 ? parts.get(1) + " " + parts.get(0) : name;
    }

    /**
     * IT providers of Nordrhein-Westfalen, then the operators of EfA services that are not yet
     * among them. The providers' web addresses are bare mail domains in the source, several of them
     * damaged: only complete ones are facts.
     */
    private List<List<String>> providers() {
        List<SourceRow> listed = folder.rows("nrw-it-providers.csv");
        Map<String, Long> sites =
                listed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("name"), Collectors.counting()));
        Map<String, List<String>> byId = new LinkedHashMap<>();
        for (SourceRow row : listed) {
            String name = row.text("name");
            boolean several = sites.getOrDefault(name, 0L) > 1;
            String shown = several ? name + " (" + row.text("town") + ")" : name;
            String url = row.text("url");
            String id = idOfProvider(shown);
            byId.put(id, provider(id, shown, url.startsWith("http") ? url : ""));
        }
        for (SourceRow row : folder.rows("efa-services.csv")) {
            for (String operator : row.parts("operator_or_developer", COMMA)) {
                addUnlessListed(operator, byId);
            }
            LEADS.stream()
                    .filter(lead -> row.text("lead_body").startsWith(lead + " "))
                    .forEach(lead -> addUnlessListed(lead, byId));
        }
        return List.copyOf(byId.values());
    }

    /** "regio iT" of one source is the "regio iT gmbh" of another. */
    private static void addUnlessListed(String name, Map<String, List<String>> byId) {
        String id = idOfProvider(name);
        if (!byId.containsKey(id) && !byId.containsKey(id + "-gmbh")) {
            byId.put(id, provider(id, name, ""));
        }
    }

    /** A city's IT department is not the city: its id says so. */
    private static String idOfProvider(String name) {
        String slug = Slug.of(name);
        boolean namedAsKommune =
                slug.startsWith("stadt-")
                        || slug.startsWith("bundesstadt-")
                        || slug.startsWith("kreis-");
        return namedAsKommune ? slug + "-it" : slug;
    }

    private static List<String> provider(String id, String name, String url) {
        return List.of(id, name, "it-provider", "", url);
    }
}
