package de.efakatalog.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** From the launch of the process to the first correct answer, on a fresh directory and again. */
final class StartBenchmark {

    private static final String QUESTION = "/api/v1/routes?leikaKey=99050012104000&postcode=80331";
    private static final String AUTHORITY = "muenchen-10546";
    private static final int FRESH_STARTS = 3;
    private static final int WARM_STARTS = 5;

    private final Options options;
    private final PrintStream out;
    private final Samples fresh = new Samples();
    private final Samples freshBaseline = new Samples();
    private final Samples warm = new Samples();
    private final Samples warmBaseline = new Samples();
    private int emptyAnswers;

    StartBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException, InterruptedException {
        int freshStarts = options.repetitions(FRESH_STARTS);
        for (int i = 1; i <= freshStarts; i++) {
            try (ScratchDirectory data = ScratchDirectory.create("bare-database")) {
                note("fresh, baseline", freshBaseline, BareDatabase.measure(data.path()));
            }
            try (ScratchDirectory data = ScratchDirectory.create("application")) {
                note("fresh, application", fresh, firstAnswer(data.path()));
                if (i == freshStarts) {
                    startAgain(data.path());
                }
            }
        }
        return """
        From the launch of the JVM of the packaged application to the first answer of
        `GET %s`
        that names the authority `%s`, asked every %d ms. A fresh start creates the database, loads the
        seed data and builds the read models; a warm one is on the same data directory after SIGTERM.

        The baseline of both is a bare JVM that only starts the same embedded PostgreSQL: on an empty
        directory (unpack, initdb, start), and on the application's own filled directory.

        %s
        Answers with status 200 that did not name the authority yet: %d.
        """
                .formatted(
                        QUESTION,
                        AUTHORITY,
                        Application.POLLING.toMillis(),
                        FigureTable.ofDurations()
                                .row("fresh: baseline", freshBaseline, freshBaseline)
                                .row("fresh: first correct answer", fresh, freshBaseline)
                                .row("warm: baseline", warmBaseline, warmBaseline)
                                .row("warm: first correct answer", warm, warmBaseline),
                        emptyAnswers);
    }

    private void startAgain(Path data) throws IOException, InterruptedException {
        for (int i = 0; i < options.repetitions(WARM_STARTS); i++) {
            note("warm, baseline", warmBaseline, BareDatabase.measure(data));
            note("warm, application", warm, firstAnswer(data));
        }
    }

    private long firstAnswer(Path data) throws IOException, InterruptedException {
        try (Application application = Application.launch(data)) {
            while (true) {
                Optional<JsonNode> answer = application.get(QUESTION);
                long age = application.age();
                if (answer.filter(StartBenchmark::isCorrect).isPresent()) {
                    return age;
                }
                emptyAnswers += answer.isPresent() ? 1 : 0;
                application.pause();
            }
        }
    }

    private static boolean isCorrect(JsonNode answer) {
        return answer.path("routes")
                .path(0)
                .path("authority")
                .path("id")
                .asText("")
                .equals(AUTHORITY);
    }

    private void note(String what, Samples samples, long nanos) {
        samples.add(nanos);
        out.printf("  %s: %,d ms%n", what, nanos / 1_000_000);
    }
}
