package de.efakatalog.model.region;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an operator's table of successors: CSV (RFC 4180, comma, one record per line) with the
 * header {@code ars,successor,since}. Several lines with the same {@code ars} are a split. The
 * official Gemeindeverzeichnis names no successors, so this table is how they get in.
 */
public final class SuccessorTableReader {
    private static final List<String> HEADER = List.of("ars", "successor", "since");
    private static final int ARS = 0;
    private static final int SUCCESSOR = 1;
    private static final int SINCE = 2;

    private final List<Succession> successions = new ArrayList<>();
    private final Map<Ars, Set<Ars>> successors = new HashMap<>();
    private final Map<Ars, LocalDate> since = new HashMap<>();

    private SuccessorTableReader() {}

    /**
     * Reads a whole file.
     *
     * @throws MalformedFileException at the first defect: another header, a malformed ARS or date,
     *     a region that follows itself (also in a circle), a line that says the same again, two
     *     days for one region
     * @throws IOException when the file cannot be read
     */
    public static SuccessorTable read(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return read(bytes);
        }
    }

    /** As {@link #read(Path)}; the caller closes the stream, which is best buffered. */
    public static SuccessorTable read(InputStream bytes) throws IOException {
        return new SuccessorTableReader().readAll(new Lines(bytes));
    }

    private SuccessorTable readAll(Lines lines) throws IOException {
        Lines.Line header = lines.next();
        if (header == null) {
            throw new MalformedFileException(1, 1, expectedHeader(), "an empty file");
        }
        CsvLine names = new CsvLine(header);
        if (!names.fields().equals(HEADER)) {
            throw names.malformed(expectedHeader());
        }
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isEmpty()) {
                add(new CsvLine(line));
            }
        }
        return new SuccessorTable(successions);
    }

    private void add(CsvLine line) {
        if (line.fields().size() != HEADER.size()) {
            throw line.malformed("the three fields ars, successor and since");
        }
        Ars ars = ars(line, ARS);
        Ars successor = ars(line, SUCCESSOR);
        LocalDate day = day(line);
        if (ars.equals(successor)) {
            throw line.malformed(SUCCESSOR, "another region than " + ars, "the same");
        }
        if (!day.equals(since.getOrDefault(ars, day))) {
            throw line.malformed(
                    SINCE,
                    "the day of the other lines for " + ars + ", " + since.get(ars),
                    "" + day);
        }
        if (leadsTo(successor, ars)) {
            throw line.malformed(
                    SUCCESSOR,
                    "a region that does not lead back to " + ars,
                    successor + ", which the lines before do");
        }
        if (!successors.computeIfAbsent(ars, key -> new LinkedHashSet<>()).add(successor)) {
            throw line.malformed(SUCCESSOR, "a new successor of " + ars, successor + " again");
        }
        since.put(ars, day);
        successions.add(new Succession(ars, successor, day));
    }

    private boolean leadsTo(Ars from, Ars target) {
        Set<Ars> visited = new HashSet<>();
        Deque<Ars> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Ars next = open.pop();
            if (next.equals(target)) {
                return true;
            }
            if (visited.add(next)) {
                open.addAll(successors.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private static Ars ars(CsvLine line, int field) {
        String text = line.field(field);
        try {
            return Ars.of(text);
        } catch (IllegalArgumentException e) {
            throw line.malformed(
                    field,
                    "an ARS of 2, 3, 5, 9 or 12 digits",
                    MalformedFileException.excerpt(text));
        }
    }

    private static LocalDate day(CsvLine line) {
        String text = line.field(SINCE);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw line.malformed(
                    SINCE, "a date as YYYY-MM-DD", MalformedFileException.excerpt(text));
        }
    }

    private static String expectedHeader() {
        return "the header " + String.join(",", HEADER);
    }
}
