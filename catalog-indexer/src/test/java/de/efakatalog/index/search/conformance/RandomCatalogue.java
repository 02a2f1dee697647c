package de.efakatalog.index.search.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A change log of invented records that speak of one another, few enough different words and keys
 * that everything meets, and the state that it leads to.
 */
public final class RandomCatalogue {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> WORDS =
            List.of(
                    "Hund",
                    "Hunde",
                    "Hundesteuer",
                    "Steuer",
                    "Anmeldung",
                    "Abmeldung",
                    "Ummeldung",
                    "Gewerbe",
                    "Gewerbeanmeldung",
                    "Führerschein",
                    "Ausweis",
                    "Personalausweis",
                    "Kraftfahrzeug",
                    "Zulassung",
                    "Außerbetriebsetzung",
                    "Ehe",
                    "Geburt",
                    "Äpfel",
                    "Straße",
                    "Übermittlung",
                    "an",
                    "x",
                    "Ölabscheider",
                    "Éclair",
                    "Erlaubnis");

    private static final List<String> REGISTRIES = List.of("local", "nord", "süd");

    private final Random random;
    private final TreeMap<String, Change> newest = new TreeMap<>();
    private long seq;

    /**
     * @param seed the same log for the same seed
     */
    public RandomCatalogue(long seed) {
        this.random = new Random(seed);
    }

    /** The position of the last entry. */
    public long head() {
        return seq;
    }

    /** The newest version of every record that is there, in no order that an engine would like. */
    public List<Change> state() {
        return newest.values().stream().filter(change -> !change.deleted()).toList();
    }

    /** The next entries of the log. */
    public List<Change> next(int number) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            changes.add(next());
        }
        return changes;
    }

    private Change next() {
        Instant at = Instant.ofEpochSecond(1_700_000_000 + random.nextInt(50));
        ObjectNode json = MAPPER.createObjectNode().put("updatedAt", at.toString());
        RecordKind kind;
        String key;
        int dice = random.nextInt(100);
        if (dice < 50) {
            kind = RecordKind.SERVICE;
            key = service();
            json.put("title", title()).put("themenfeld", "Feld " + random.nextInt(4));
            json.put("lage", random.nextInt(3) == 0 ? null : "Lage " + random.nextInt(6));
            json.putArray("typisierung").add("" + random.nextInt(5)).add("" + random.nextInt(5));
        } else if (dice < 75) {
            kind = RecordKind.IMPLEMENTATION;
            key = implementation();
            json.put("name", title()).put("operator", title());
            json.put("status", random.nextInt(4) == 0 ? "draft" : "published");
            json.put("provider", organisation()).put("maturityLevel", random.nextInt(4));
            json.putArray("services").add(service()).add(service());
        } else if (dice < 85) {
            kind = RecordKind.ORGANISATION;
            key = organisation();
            json.put("name", title()).put("region", "0" + (1 + random.nextInt(4)) + "111");
        } else if (dice < 93) {
            kind = RecordKind.REPORTED_REUSE;
            key = "r" + random.nextInt(30);
            json.put("implementation", implementation()).put("region", "0" + random.nextInt(9));
        } else if (dice < 96) {
            kind = RecordKind.POSTCODE;
            key = "1000" + random.nextInt(10);
            json.putArray("regions").add(region()).add(region());
        } else {
            kind = RecordKind.REGION;
            key = region();
            json.put("name", title() + ", Stadt").put("level", "gemeinde");
        }
        String registry = random.nextInt(5) > 0 ? "local" : REGISTRIES.get(random.nextInt(3));
        String id = kind + "/" + registry + "/" + key;
        Change before = newest.get(id);
        Change change =
                new Change(
                        ++seq,
                        at,
                        kind,
                        registry,
                        key,
                        before == null ? 1 : before.version() + 1,
                        before != null && !before.deleted() && random.nextInt(6) == 0,
                        json.toString());
        newest.put(id, change);
        return change;
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            title.append(i == 0 ? "" : " ").append(word());
        }
        return title.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String service() {
        return "99" + (100 + random.nextInt(150));
    }

    private String implementation() {
        return "impl-" + random.nextInt(60);
    }

    private String organisation() {
        return "org-" + random.nextInt(8);
    }

    private String region() {
        return "0551500000" + (10 + random.nextInt(20));
    }

    /** A token as records have them, or something near one. */
    String token() {
        String word =
                word().toLowerCase(java.util.Locale.ROOT)
                        .replace("ü", "u")
                        .replace("ä", "a")
                        .replace("ö", "o")
                        .replace("ß", "ss")
                        .replace("é", "e");
        return switch (random.nextInt(8)) {
            case 0 -> word.substring(0, Math.max(1, word.length() / 2));
            case 1 -> word.substring(0, word.length() - 1).isEmpty() ? word : word.substring(1);
            case 2 -> word + "x";
            case 3 -> swapped(word);
            case 4 -> service();
            default -> word;
        };
    }

    private String swapped(String word) {
        if (word.length() < 3) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at)
                + word.charAt(at + 1)
                + word.charAt(at)
                + word.substring(at + 2);
    }

    Random random() {
        return random;
    }

    /** The values that filters are asked for. */
    static final Map<String, List<String>> VALUES =
            Map.of(
                    "THEMENFELD", List.of("Feld 0", "Feld 1", "Feld 3", "Feld 9"),
                    "LAGE", List.of("Lage 1", "Lage 2", "Lage 5"),
                    "TYPISIERUNG", List.of("1", "2", "4"),
                    "IMPLEMENTED", List.of("true", "false"),
                    "REUSABLE_IN", List.of("01", "02", "05"),
                    "STATUS", List.of("published", "draft"));
}
