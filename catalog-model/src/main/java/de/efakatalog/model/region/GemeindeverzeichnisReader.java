package de.efakatalog.model.region;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the official Gemeindeverzeichnis, file {@code GV100AD_<date>.txt}: one region per line of
 * 220 columns, UTF-8 with or without byte order mark or ISO-8859-1, lines ended by LF or CRLF.
 *
 * <p>Source of the columns: Destatis, record description of GV100AD; confirmed on the file of 31
 * August 2025. The whole line is checked, also the columns that are not used, because a shifted or
 * damaged line must not pass. A reader reads one file.
 */
public final class GemeindeverzeichnisReader {
    private static final int PROGRESS_EVERY = 1000;
    private static final int LAST_LAND = 16;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String RECORD_TYPES =
            Arrays.stream(RecordType.values())
                    .map(RecordType::code)
                    .collect(Collectors.joining(", "));

    private final RegionTree tree = new RegionTree();
    private final Map<RecordType, Integer> counts = new EnumMap<>(RecordType.class);
    private @Nullable LocalDate asOf;

    private GemeindeverzeichnisReader() {
        for (RecordType type : RecordType.values()) {
            counts.put(type, 0);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param progress told how many lines have been read, every 1000 lines and at the end
     * @throws MalformedFileException at the first defect; a file that was cut is one whenever the
     *     format allows to know
     * @throws IOException when the file cannot be read
     */
    public static Gemeindeverzeichnis read(Path file, IntConsumer progress) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return read(bytes, progress);
        }
    }

    /**
     * As {@link #read(Path, IntConsumer)}; the caller closes the stream, which is best buffered.
     */
    public static Gemeindeverzeichnis read(InputStream bytes, IntConsumer progress)
            throws IOException {
        return new GemeindeverzeichnisReader().readAll(new Lines(bytes), progress);
    }

    private Gemeindeverzeichnis readAll(Lines lines, IntConsumer progress) throws IOException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            readLine(new FixedWidthLine(line));
            if (lines.count() % PROGRESS_EVERY == 0) {
                progress.accept(lines.count());
            }
        }
        if (asOf == null) {
            throw new MalformedFileException(1, 1, "a Gemeindeverzeichnis", "an empty file");
        }
        var regions = tree.complete(lines.count());
        progress.accept(lines.count());
        return new Gemeindeverzeichnis(asOf, regions, counts);
    }

    private void readLine(FixedWidthLine line) {
        RecordType type = RecordType.withCode(line.raw(1, 2));
        if (type == null) {
            throw line.malformed(
                    1,
                    "a record type (" + RECORD_TYPES + ")",
                    MalformedFileException.excerpt(line.raw(1, 2)));
        }
        checkDay(line);
        checkLand(line);
        switch (type) {
            case LAND -> tree.addLand(line, key(line, 2), describe(line, type));
            case REGIERUNGSBEZIRK ->
                    tree.addRegierungsbezirk(line, key(line, 3), describe(line, type));
            case PLANNING_REGION -> {
                String key = line.digits(11, 14, "the key of a Region");
                line.blank(15, 22);
                describe(line, type);
                tree.addPlanningRegion(line, key);
            }
            case KREIS -> tree.addKreis(line, key(line, 5), describe(line, type));
            case GEMEINDEVERBAND -> {
                line.blank(16, 18);
                Ars key = Ars.of(kreisKey(line) + gemeindeverbandKey(line));
                tree.addGemeindeverband(line, key, describe(line, type));
            }
            case GEMEINDE -> readGemeinde(line);
        }
        counts.merge(type, 1, Integer::sum);
    }

    private void readGemeinde(FixedWidthLine line) {
        String gemeinde = line.digits(16, 18, "the Gemeinde in the key");
        Ars key = Ars.of(kreisKey(line) + gemeindeverbandKey(line) + gemeinde);
        RegionRow.Description description = describe(line, RecordType.GEMEINDE);
        long hectares = Long.parseLong(line.digits(129, 139, "the area in hectares"));
        long population = Long.parseLong(line.digits(140, 150, "the number of inhabitants"));
        long male = Long.parseLong(line.digits(151, 161, "the number of male inhabitants"));
        if (male > population) {
            throw line.malformed(151, "no more male inhabitants than inhabitants", "" + male);
        }
        line.blank(162, 165);
        if (!line.raw(166, 170).isBlank()) {
            line.digits(166, 170, "the postcode of the seat");
        }
        String severalPostcodes = line.raw(171, 175);
        if (!"*****".equals(severalPostcodes)) {
            line.blank(171, 175);
        }
        line.blank(176, 177);
        // Finanzamt, courts, employment agency, constituencies: districts of others, not read.
        line.digitsCapitalsOrBlanks(178, 196);
        line.blank(197, FixedWidthLine.LENGTH);
        tree.addGemeinde(line, key, description, population, hectares);
    }

    private void checkDay(FixedWidthLine line) {
        String digits = line.digits(3, 10, "the Gebietsstand");
        LocalDate day;
        try {
            day = LocalDate.parse(digits, DAY);
        } catch (DateTimeException e) {
            throw line.malformed(3, "a date as YYYYMMDD", digits);
        }
        if (asOf == null) {
            asOf = day;
        } else if (!asOf.equals(day)) {
            throw line.malformed(3, "the Gebietsstand of the first line, " + asOf, "" + day);
        }
    }

    private static void checkLand(FixedWidthLine line) {
        int number = Integer.parseInt(line.digits(11, 12, "the Land in the key"));
        if (number < 1 || number > LAST_LAND) {
            throw line.malformed(11, "the number of a Land, 01 to " + LAST_LAND, "" + number);
        }
    }

    private static Ars key(FixedWidthLine line, int length) {
        Ars key = Ars.of(line.digits(11, 10 + length, "the key"));
        line.blank(11 + length, 22);
        return key;
    }

    private static String kreisKey(FixedWidthLine line) {
        return line.digits(11, 15, "the Kreis in the key");
    }

    private static String gemeindeverbandKey(FixedWidthLine line) {
        return line.digits(19, 22, "the Gemeindeverband in the key");
    }

    private static RegionRow.Description describe(FixedWidthLine line, RecordType type) {
        String name = line.text(23, 72, "a name");
        String seat = line.optionalText(73, 122, "a seat");
        if (type.kinds().isEmpty()) {
            line.blank(123, FixedWidthLine.LENGTH);
            return new RegionRow.Description(line.number(), null, null, name, seat);
        }
        String code = line.raw(123, 124);
        String kind = type.kinds().get(code);
        if (kind == null) {
            throw line.malformed(
                    123,
                    "a Textkennzeichen of record type "
                            + type.code()
                            + " ("
                            + type.kinds().keySet().stream()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ")",
                    MalformedFileException.excerpt(code));
        }
        line.blank(125, type == RecordType.GEMEINDE ? 128 : FixedWidthLine.LENGTH);
        return new RegionRow.Description(line.number(), code, kind, name, seat);
    }
}
