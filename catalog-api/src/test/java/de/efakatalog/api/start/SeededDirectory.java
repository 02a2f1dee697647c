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

    private static @Nullable FirstStart original;

    private SeededDirectory() {}

    /**
     * The start that has loaded the seed, which has ended since.
     *
     * @param data its data directory, for reading only
     * @param port where it listened
     * @param output all that it wrote to the console until it was ready
     */
    record FirstStart(Path data, int port, String output) {}

    /** The first start that all copies come from. */
    static synchronized FirstStart firstStart() throws IOException, InterruptedException {
        FirstStart known = original;
        if (known == null) {
            known = load();
            original = known;
        }
        return known;
    }

    /** A directory of its own in this folder, on which the next start finds everything loaded. */
    static Path copyInto(Path folder) throws IOException, InterruptedException {
        Path from = firstStart().data();
        Path copy = folder.resolve("data");
        Files.walkFileTree(from, new Copying(from, copy));
        return copy;
    }

    private static FirstStart load() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seeded");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        Path data = folder.resolve("data");
        try (RunningCatalog catalog = RunningCatalog.startReady(data)) {
            FirstStart first = new FirstStart(data, catalog.client().port(), catalog.output());
            catalog.terminate();
            return first;
        }
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
