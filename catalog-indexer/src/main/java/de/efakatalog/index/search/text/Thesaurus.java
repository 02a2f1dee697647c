package de.efakatalog.index.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What citizens, companies and town halls call the services of the LeiKa: reviewed text, one file
 * for each Themenfeld under {@code thesaurus/}.
 *
 * <p>An entry begins with a line of its key and the title (which is there for the reader only). 8
 * digits stand for a Leistungsobjekt with all its services, 11 for one of its Verrichtungen, 14 for
 * one service. The names follow, indented by four spaces and separated by {@code ;}. A name after
 * {@code ~} is a looser one. Entries stand in the order of their keys, each key once.
 */
public final class Thesaurus {

    /** The files, named after the Themenfelder. */
    static final List<String> FILES =
            List.of(
                    "arbeit-ruhestand",
                    "bauen-wohnen",
                    "bildung",
                    "ein-auswanderung",
                    "engagement-hobby",
                    "familie-kind",
                    "forschung-foerderung",
                    "gesundheit",
                    "mobilitaet-reisen",
                    "querschnitt",
                    "recht-ordnung",
                    "steuern-zoll",
                    "umwelt",
                    "unternehmensfuehrung-entwicklung");

    private static final Pattern KEY = Pattern.compile("99[0-9]{6}([0-9]{3}){0,2}");
    private static final int[] KEY_LENGTHS = {14, 11, 8};

    private final Map<String, List<EverydayName>> byKey;

    private Thesaurus(Map<String, List<EverydayName>> byKey) {
        this.byKey = byKey;
    }

    static List<TextResource> resources() {
        return FILES.stream().map(file -> TextResource.read("thesaurus/" + file + ".txt")).toList();
    }

    /**
     * Reads entries.
     *
     * @throws IllegalArgumentException when a line has another form, or a key stands there twice
     */
    static Thesaurus of(List<TextResource> resources) {
        Map<String, List<EverydayName>> byKey = new HashMap<>();
        for (TextResource resource : resources) {
            List<EverydayName> names = null;
            for (String line : resource.lines()) {
                if (!line.startsWith(" ")) {
                    String key = keyOf(line);
                    names = new ArrayList<>();
                    if (byKey.put(key, names) != null) {
                        throw new IllegalArgumentException(key + " stands there twice");
                    }
                } else if (names == null) {
                    throw new IllegalArgumentException("names without a key: " + line);
                } else {
                    addNames(line, names);
                }
            }
        }
        return new Thesaurus(byKey);
    }

    private static String keyOf(String line) {
        int end = line.indexOf(' ');
        String key = end < 0 ? line : line.substring(0, end);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of 8, 11 or 14 digits: " + line);
        }
        return key;
    }

    private static void addNames(String line, List<EverydayName> names) {
        for (String each : line.split(";", -1)) {
            String name = each.strip();
            if (!name.isEmpty()) {
                boolean loose = name.startsWith("~");
                names.add(new EverydayName(loose ? name.substring(1).strip() : name, loose));
            }
        }
    }

    /** All names of a service with this key, the more specific ones first; none for other keys. */
    public List<EverydayName> namesOf(String serviceKey) {
        List<EverydayName> names = new ArrayList<>();
        for (int length : KEY_LENGTHS) {
            if (serviceKey.length() >= length) {
                names.addAll(byKey.getOrDefault(serviceKey.substring(0, length), List.of()));
            }
        }
        return names;
    }

    /** The keys of its entries, in order. */
    public Set<String> keys() {
        return new TreeSet<>(byKey.keySet());
    }

    /** The names of one entry; none when there is no such entry. */
    public List<EverydayName> entry(String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }
}
