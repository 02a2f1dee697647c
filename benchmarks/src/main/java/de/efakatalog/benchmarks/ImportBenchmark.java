package de.efakatalog.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.PostgresStartException;
import de.efakatalog.model.region.GemeindeverzeichnisReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The import of a Gemeindeverzeichnis by the running application against a bare read of the same
 * file and a COPY of the same rows.
 */
final class ImportBenchmark {

    private static final int REPETITIONS = 3;
    private static final int CHANGES = 500;
    private static final String DOOR = "/api/v1/imports/regions?fileName=benchmark";

    private final Options options;
    private final PrintStream out;
    private final Samples bareRead = new Samples();
    private final Samples copy = new Samples();
    private final Samples baseline = new Samples();
    private final Samples parsing = new Samples();
    private final Samples adding = new Samples();
    private final Samples unchanged = new Samples();
    private final Samples changing = new Samples();

    ImportBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run()
            throws IOException,
                    InterruptedException,
                    SQLException,
                    DataDirectoryInUseException,
                    PostgresStartException {
        try (ScratchDirectory files = ScratchDirectory.create("files")) {
            Quarter first = Quarter.first(options.file(), files.path());
            Quarter next = first.next(CHANGES, files.path());
            measureBaseline(first);
            for (int i = 0; i < options.repetitions(REPETITIONS); i++) {
                measureApplication(first, next);
            }
            return description(first);
        }
    }

    private void measureBaseline(Quarter quarter)
            throws IOException, SQLException, DataDirectoryInUseException, PostgresStartException {
        try (ScratchDirectory data = ScratchDirectory.create("copy");
                CopyBaseline plain = CopyBaseline.prepare(data.path(), quarter.regions())) {
            for (int i = 0; i < options.repetitions(REPETITIONS); i++) {
                CopyBaseline.Duration duration = plain.measure(quarter.file());
                bareRead.add(duration.read());
                copy.add(duration.copy());
                note("read and COPY", baseline, duration.read() + duration.copy());
                long begun = System.nanoTime();
                GemeindeverzeichnisReader.read(quarter.file(), lines -> {});
                note("read and check", parsing, System.nanoTime() - begun);
            }
        }
    }

    private void measureApplication(Quarter first, Quarter next)
            throws IOException, InterruptedException {
        int all = first.regions().size();
        try (ScratchDirectory data = ScratchDirectory.create("import");
                Application application =
                        Application.launch(data.path(), "-Dcatalog.seed.load=false")) {
            application.awaitReady();
            note("all are new", adding, measure(application, first, "added", all));
            note("none changes", unchanged, measure(application, first, "unchanged", all));
            note("some change", changing, measure(application, next, "changed", CHANGES));
        }
    }

    /** From the upload to the report, which has to say what was expected. */
    private static long measure(Application application, Quarter quarter, String count, int wanted)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        JsonNode run = application.operate(DOOR, Optional.of(quarter.file()));
        String address = "/api/v1/imports/" + run.path("id").asText();
        while (run.path("status").asText().equals("running")) {
            application.pause();
            run = application.operate(address, Optional.empty());
        }
        long duration = System.nanoTime() - begun;
        if (run.path("report").path("total").path(count).asInt(-1) != wanted) {
            throw new IllegalStateException("Not %d %s: %s".formatted(wanted, count, run));
        }
        return duration;
    }

    private String description(Quarter quarter) throws IOException {
        int lines;
        try (Stream<String> counted = Files.lines(quarter.file(), StandardCharsets.ISO_8859_1)) {
            lines = (int) counted.count();
        }
        FigureTable table =
                FigureTable.ofLines(lines)
                        .row("baseline: bare read of the lines", bareRead, baseline)
                        .row("baseline: COPY and commit", copy, baseline)
                        .row("baseline: both", baseline, baseline)
                        .row("reading and checking alone", parsing, baseline)
                        .row("import: all regions are new", adding, baseline)
                        .row("import: nothing has changed", unchanged, baseline)
                        .row("import: " + CHANGES + " of them changed", changing, baseline);
        return """
        `POST /api/v1/imports/regions` with a Gemeindeverzeichnis of %,d lines (%s), until
        the journal says completed, asked every %d ms. Each repetition is a freshly started application (the
        JVM is cold) without seed data; it imports the file, the same file again, and a later quarter in which
        %d Gemeinden have other names. The counts in the reports are checked.

        The baseline reads the lines and COPYs the same %,d rows, prepared beforehand, into a table with the
        columns and the primary key of `region`, in one transaction and with fsync, in a PostgreSQL of the
        same settings. It checks nothing. The import also compares with what is there, checks foreign keys,
        and writes each changed region a second time: whole, as JSON, into the change log.

        %s"""
                .formatted(
                        lines,
                        options.file().isPresent()
                                ? "the official file"
                                : "written from the seed data",
                        Application.POLLING.toMillis(),
                        CHANGES,
                        quarter.regions().size(),
                        table);
    }

    private void note(String what, Samples samples, long nanos) {
        samples.add(nanos);
        out.printf("  %s: %,.1f ms%n", what, nanos / 1e6);
    }
}
