package de.efakatalog.benchmarks;

import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.EmbeddedPostgres;
import de.efakatalog.model.postgres.PostgresStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The least that a start needs: a JVM that starts the embedded PostgreSQL and nothing else. On a
 * fresh directory that unpacks the server's programs and runs initdb.
 */
final class BareDatabase {

    private static final String READY = "ready";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private BareDatabase() {}

    /** Runs until SIGTERM. The argument is the data directory. */
    public static void main(String... arguments)
            throws DataDirectoryInUseException, PostgresStartException, InterruptedException {
        EmbeddedPostgres database = EmbeddedPostgres.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    /** Nanoseconds from the launch of the JVM until the database accepts connections. */
    static long measure(Path data) throws IOException, InterruptedException {
        List<String> arguments =
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareDatabase.class.getName(),
                        data.toString());
        try (JavaProcess process = JavaProcess.launch("bare-database", Map.of(), arguments)) {
            while (!process.said().contains(READY)) {
                process.requireRunning(LIMIT);
                TimeUnit.NANOSECONDS.sleep(Application.POLLING.toNanos());
            }
            return process.age();
        }
    }
}
