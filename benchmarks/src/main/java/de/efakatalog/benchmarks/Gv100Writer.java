package de.efakatalog.benchmarks;

import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RecordType;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes regions as a Gemeindeverzeichnis in the format of the official file GV100AD, which is not
 * ours to keep in the repository: 220 columns a line, UTF-8, in the official order. Columns whose
 * facts the registry does not hold stay blank, and so there is no record type 30.
 */
final class Gv100Writer {

    private static final int LINE = 220;
    private static final int KEY = 12;
    private static final int TEXT = 50;
    private static final int HECTARES_IN_KM2_DECIMALS = 2;

    private final String day;
    private final Map<Ars, List<RegionFacts>> children = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Gv100Writer(LocalDate asOf, List<RegionFacts> regions) {
        this.day = DateTimeFormatter.BASIC_ISO_DATE.format(asOf);
        for (RegionFacts region : regions) {
            Ars parent = region.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(region);
            }
        }
    }

    /**
     * Writes the file.
     *
     * @param asOf its Gebietsstand
     * @param regions with the Bund, which stands in no line
     */
    static Path write(Path file, LocalDate asOf, List<RegionFacts> regions) throws IOException {
        Gv100Writer writer = new Gv100Writer(asOf, regions);
        writer.below(Ars.BUND);
        return Files.write(file, writer.lines);
    }

    /** First all Gemeindeverbände, then all their Gemeinden, then everything larger, one by one. */
    private void below(Ars parent) {
        List<RegionFacts> regions = children.getOrDefault(parent, List.of());
        List<RegionFacts> verbaende =
                regions.stream().filter(r -> r.level() == RegionLevel.GEMEINDEVERBAND).toList();
        verbaende.forEach(this::line);
        verbaende.forEach(
                verband -> children.getOrDefault(verband.ars(), List.of()).forEach(this::line));
        for (RegionFacts region : regions) {
            if (region.level() != RegionLevel.GEMEINDEVERBAND) {
                line(region);
                below(region.ars());
            }
        }
    }

    private void line(RegionFacts region) {
        String start =
                recordType(region.level())
                        + day
                        + filled(key(region.ars().value()), KEY)
                        + filled(region.name(), TEXT)
                        + filled(region.seat(), TEXT)
                        + filled(region.kindCode(), 2);
        lines.add(
                filled(
                        region.level() == RegionLevel.GEMEINDE
                                ? filled(start, 128) + figures(region)
                                : start,
                        LINE));
    }

    /** The file has the Gemeinde before its Gemeindeverband. */
    private static String key(String ars) {
        return switch (ars.length()) {
            case 12 -> ars.substring(0, 5) + ars.substring(9) + ars.substring(5, 9);
            case 9 -> ars.substring(0, 5) + "   " + ars.substring(5);
            default -> ars;
        };
    }

    private static String figures(RegionFacts gemeinde) {
        int inhabitants = Objects.requireNonNullElse(gemeinde.population(), 0);
        long hectares =
                gemeinde.areaKm2() == null
                        ? 0
                        : gemeinde.areaKm2()
                                .movePointRight(HECTARES_IN_KM2_DECIMALS)
                                .longValueExact();
        // the number of men is checked by the importer, and not kept
        return "%011d%011d%011d".formatted(hectares, inhabitants, inhabitants / 2);
    }

    private static String recordType(RegionLevel level) {
        return Arrays.stream(RecordType.values())
                .filter(type -> type.level() == level)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String filled(@Nullable String text, int columns) {
        String known = text == null ? "" : text;
        return known + " ".repeat(columns - known.length());
    }
}
