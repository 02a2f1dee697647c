package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.RecordDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The directories of index generations: each build from nothing has its own, and a small file named
 * {@code CURRENT} says which one answers. It is replaced in one step, so that a build that is
 * killed leaves the old generation in place.
 */
final class IndexGenerations {

    private static final String POINTER = "CURRENT";
    private static final String NEW_POINTER = "CURRENT.new";

    /** A file beside those of Lucene, which go away together: nothing has to be taken back. */
    private static final String OUTDATED = "OUTDATED";

    private static final Pattern NAME = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

    private final Path root;
    private final String fingerprint;

    /**
     * @param root the directory that holds them, made when missing
     * @param fingerprint of everything that decides what a document looks like: generations with
     *     another one answer only until they are replaced
     */
    IndexGenerations(Path root, String fingerprint) {
        this.root = root;
        this.fingerprint = fingerprint;
    }

    /** What of it can be read; a generation with another format is of no use. */
    static String presentFormat() {
        return "%s-fields%d".formatted(RecordDocuments.format(), LuceneFields.LAYOUT);
    }

    /** The fingerprint of this version of the application. */
    static String presentFingerprint() {
        return "%s-fields%d-lucene%d"
                .formatted(
                        RecordDocuments.fingerprint(), LuceneFields.LAYOUT, Version.LATEST.major);
    }

    /** The generation that answers, whoever has made it; empty when there is none. */
    Optional<Path> current() throws IOException {
        Path pointer = root.resolve(POINTER);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        String name = new String(Files.readAllBytes(pointer), StandardCharsets.ISO_8859_1).strip();
        return directories().stream()
                .filter(directory -> directory.getFileName().toString().equals(name))
                .filter(directory -> number(directory) > 0)
                .findFirst();
    }

    /** Whether a generation is to be replaced: made by another version, or marked. */
    boolean isOutdated(Path generation) {
        return !fingerprint(generation).equals(fingerprint)
                || Files.exists(generation.resolve(OUTDATED));
    }

    /** What a generation was made with; empty when it is none. */
    static String fingerprint(Path generation) {
        Matcher name = NAME.matcher(generation.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    /**
     * Marks a generation durably: it is to be replaced, also in the eyes of the version that made
     * it.
     */
    void markOutdated(Path generation) throws IOException {
        Path mark = generation.resolve(OUTDATED);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
            IOUtils.fsync(generation, true);
        }
    }

    /** Makes an empty directory for the next generation. */
    Path next() throws IOException {
        Files.createDirectories(root);
        int number = directories().stream().mapToInt(IndexGenerations::number).max().orElse(0) + 1;
        return Files.createDirectory(root.resolve(fingerprint + "-" + number));
    }

    /** From now on, and durably, this generation answers. */
    void makeCurrent(Path generation) throws IOException {
        Path prepared = root.resolve(NEW_POINTER);
        Files.writeString(prepared, generation.getFileName() + "\n", StandardCharsets.US_ASCII);
        IOUtils.fsync(prepared, false);
        Files.move(
                prepared,
                root.resolve(POINTER),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    /** Removes all generations but one: what killed builds and older versions have left. */
    void removeAllBut(@Nullable Path kept) throws IOException {
        for (Path directory : directories()) {
            if (!directory.equals(kept)) {
                remove(directory);
            }
        }
    }

    /** Removes one generation. */
    void remove(Path generation) throws IOException {
        Files.walkFileTree(
                generation,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.deleteIfExists(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private List<Path> directories() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    /** Its number, from 1; 0 when it is no generation. */
    private static int number(Path directory) {
        Matcher name = NAME.matcher(directory.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }
}
