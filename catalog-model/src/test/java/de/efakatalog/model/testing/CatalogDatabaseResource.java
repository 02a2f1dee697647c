package de.efakatalog.model.testing;

import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.DatabaseLogin;
import de.efakatalog.model.postgres.EmbeddedPostgres;
import de.efakatalog.model.postgres.PostgresStartException;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An empty catalogue database for the time of a test run, configured as the application's. */
public final class CatalogDatabaseResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable Path directory;
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path fresh = Files.createTempDirectory("catalog-test");
            directory = fresh;
            EmbeddedPostgres started = EmbeddedPostgres.start(fresh);
            postgres = started;
            return configuration(started, fresh);
        } catch (IOException | DataDirectoryInUseException | PostgresStartException e) {
            throw new IllegalStateException("No database for the tests", e);
        }
    }

    private static Map<String, String> configuration(EmbeddedPostgres postgres, Path directory) {
        DatabaseLogin application = postgres.application();
        DatabaseLogin owner = postgres.owner();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", application.username(),
                "quarkus.datasource.password", application.password(),
                "catalog.database.owner-username", owner.username(),
                "catalog.database.owner-password", owner.password(),
                "catalog.signing.key-directory", directory.resolve("keys").toString());
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        if (directory != null) {
            delete(directory);
            directory = null;
        }
    }

    private static void delete(Path root) {
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException failure) throws IOException {
                            Files.delete(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new IllegalStateException("The test database could not be deleted", e);
        }
    }
}
