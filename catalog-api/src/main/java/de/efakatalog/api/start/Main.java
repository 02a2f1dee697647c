package de.efakatalog.api.start;

import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.DataDirectoryLock;
import de.efakatalog.model.postgres.EmbeddedPostgres;
import de.efakatalog.model.postgres.PostgresStartException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Starts the application, and before it, unless a database is configured, a PostgreSQL of its own.
 *
 * <p>On SIGTERM and Ctrl-C the application is closed first and the database after it.
 */
@QuarkusMain
public final class Main {

    /** Longer than the longest batch of an import takes to roll back. */
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(Main.class);

    /** The log is not configured yet: what stops the start goes where the operator looks. */
    private static final PrintStream CONSOLE = System.err;

    private Main() {}

    /** Runs until the process is told to end. Exit code 1 when it cannot start. */
    public static void main(String... arguments) {
        Path directory = DataDirectory.fromEnvironment();
        CountDownLatch applicationClosed = new CountDownLatch(1);
        try {
            if (ExternalDatabase.isConfigured()) {
                // index, uploads and token are this process's alone, wherever the database is
                DataDirectoryLock.acquire(Files.createDirectories(directory).toRealPath());
            } else {
                DatabaseProperties.set(startDatabase(directory, applicationClosed));
            }
        } catch (DataDirectoryInUseException | PostgresStartException | IOException e) {
            CONSOLE.println("EfA-Katalog cannot start. " + e.getMessage());
            applicationClosed.countDown();
            System.exit(1);
        }
        Quarkus.run(
                null,
                (exitCode, failure) -> {
                    if (failure != null) {
                        LOG.error("EfA-Katalog cannot start", failure);
                    }
                    applicationClosed.countDown();
                    System.exit(exitCode);
                },
                arguments);
    }

    private static EmbeddedPostgres startDatabase(Path directory, CountDownLatch applicationClosed)
            throws DataDirectoryInUseException, PostgresStartException {
        CONSOLE.println("Starting the database in " + directory);
        // registered first: a Ctrl-C while the database is starting must not leave it behind
        CompletableFuture<EmbeddedPostgres> starting = new CompletableFuture<>();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> closeDatabase(starting, applicationClosed),
                                "close-database"));
        try {
            EmbeddedPostgres database = EmbeddedPostgres.start(directory);
            starting.complete(database);
            return database;
        } finally {
            // without effect once the database runs
            starting.cancel(false);
        }
    }

    private static void closeDatabase(
            CompletableFuture<EmbeddedPostgres> starting, CountDownLatch applicationClosed) {
        boolean closed = true;
        try {
            boolean started = starting.isDone();
            EmbeddedPostgres database = starting.get(CLOSING.toSeconds(), TimeUnit.SECONDS);
            try {
                // stopped before the application began: there is nothing to wait for
                closed = !started || applicationClosed.await(CLOSING.toSeconds(), TimeUnit.SECONDS);
            } finally {
                database.close();
            }
        } catch (CancellationException e) {
            LOG.debug("The database did not start, so there is none to stop", e);
        } catch (ExecutionException | TimeoutException e) {
            CONSOLE.println("The database did not come up in time to be stopped in order.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!closed) {
            // it hangs: its sessions are cut, and nothing it still does can be kept
            Runtime.getRuntime().halt(1);
        }
    }
}
