package de.efakatalog.api.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data directories as a first start leaves them. Loading the seed takes most of a start, so it is
 * done once for all tests that do not look at the first start itself; each gets a copy.
 */
final class SeededDirectory {

    private static @Nullable Path original;

    private SeededDirectory() {}

    /** A directory of its own in this folder, on which the next start finds everything loaded. */
    static synchronized Path copyInto(Path folder) throws IOException, InterruptedException {
        Path from = original;
        if (from == null) {
            from = load();
            original = from;
        }
        Path copy = folder.resolve("data");
        Files.walkFileTree(from, new Copying(from, copy));
        return copy;
    }

    private static Path load() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seeded");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        Path data = folder.resolve("data");
        try (RunningCatalog catalog = RunningCatalog.startReady(data)) {
            catalog.terminate();
        }
        return data;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With permissions: PostgreSQL refuses directories that others may look into. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        private Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws IOException {
            return copy(directory);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            return copy(file);
        }

        private FileVisitResult copy(Path path) throws IOException {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }
}
