package de.efakatalog.model.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server programs of this machine's platform, unpacked once from the class path into a
 * directory named after the archive's SHA-256: a new version lands beside the old one. Below the
 * data directory and not in a temporary one, which machines clean up under a running server.
 */
final class PostgresBinaries {

    private static final int OWNER_EXECUTES = 0100;

    private final Path all;
    private final Path current;

    private PostgresBinaries(Path all, Path current) {
        this.all = all;
        this.current = current;
    }

    /** Unpacks the programs below {@code directory} unless that has been done before. */
    static PostgresBinaries unpack(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path current = directory.resolve(fingerprint());
        if (!Files.isDirectory(current)) {
            Path unfinished = directory.resolve("unfinished");
            FileTree.delete(unfinished);
            extract(unfinished);
            // the directory's final name must never stand for half-written programs
            FileTree.force(unfinished);
            FileTree.publish(unfinished, current);
        }
        return new PostgresBinaries(directory, current);
    }

    /** The path of {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String program(String name) {
        return current.resolve("bin").resolve(name).toString();
    }

    /** The directory that holds every unpacked version. */
    Path directory() {
        return all;
    }

    /** Removes versions of earlier releases; none of their processes may be left. */
    void deleteOthers() throws IOException {
        for (Path version : FileTree.children(all)) {
            if (!version.equals(current)) {
                FileTree.delete(version);
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String hardware = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return new BufferedInputStream(
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware), 1 << 16);
    }

    private static String fingerprint() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void extract(Path target) throws IOException {
        Files.createDirectories(target);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                extract(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
