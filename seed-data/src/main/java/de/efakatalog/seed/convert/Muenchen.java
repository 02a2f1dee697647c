package de.efakatalog.seed.convert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the city of München publishes about its services and the offices that serve them. Offices
 * that it does not show to the public (teams behind a counter, a test office) count only where a
 * service would have no office without them.
 */
final class Muenchen {

    /** The city's ARS. */
    static final String ARS = "091620000000";

    /** The city's organisation. */
    static final String ORGANISATION = "stadt-muenchen";

    /** The day of its data. */
    static final String AS_OF = "2026-06-08";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Service> services;
    private final List<SourceRow> offices;
    private final Map<String, Set<String>> officesByLeikaKey;

    Muenchen(SourceFolder folder) {
        services =
                folder.rows("muenchen-services.csv").stream()
                        .map(
                                row ->
                                        new Service(
                                                row.text("id"),
                                                row.text("name"),
                                                row.parts("leika_keys", SPACES)))
                        .toList();
        List<SourceRow> all = folder.rows("muenchen-offices.csv");
        officesByLeikaKey = serving(all);
        Set<String> needed = new TreeSet<>();
        officesByLeikaKey.values().forEach(needed::addAll);
        offices =
                all.stream()
                        .filter(row -> row.flag("public") || needed.contains(authority(row)))
                        .toList();
    }

    List<Service> services() {
        return services;
    }

    /** The offices that the registry takes over. */
    List<SourceRow> offices() {
        return offices;
    }

    /** Ids of the authorities that serve a LeiKa key, by that key; both sorted. */
    Map<String, Set<String>> officesByLeikaKey() {
        return officesByLeikaKey;
    }

    /** The id of an office as an authority. */
    static String authority(SourceRow office) {
        return "muenchen-" + office.text("office_id");
    }

    private Map<String, Set<String>> serving(List<SourceRow> all) {
        Map<String, Set<String>> open = byLeikaKey(all.stream().filter(o -> o.flag("public")));
        Map<String, Set<String>> any = byLeikaKey(all.stream());
        Map<String, Set<String>> serving = new TreeMap<>(any);
        serving.putAll(open);
        return serving;
    }

    private Map<String, Set<String>> byLeikaKey(Stream<SourceRow> some) {
        Map<String, Set<String>> byService = new HashMap<>();
        some.forEach(
                office ->
                        office.parts("service_ids", SPACES)
                                .forEach(
                                        id ->
                                                byService
                                                        .computeIfAbsent(id, k -> new TreeSet<>())
                                                        .add(authority(office))));
        Map<String, Set<String>> byKey = new TreeMap<>();
        for (Service service : services) {
            Set<String> authorities = byService.getOrDefault(service.id(), Set.of());
            if (!authorities.isEmpty()) {
                service.leikaKeys()
                        .forEach(
                                key ->
                                        byKey.computeIfAbsent(key, k -> new TreeSet<>())
                                                .addAll(authorities));
            }
        }
        return byKey;
    }

    /**
     * A service of the city.
     *
     * @param id the city's number for it
     * @param name the city's name for it
     * @param leikaKeys the LeiKa keys it carries, often none
     */
    record Service(String id, String name, List<String> leikaKeys) {}
}
