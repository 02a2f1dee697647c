package de.efakatalog.api.imports;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps files from the moment they are handed in until their import has ended. */
@ApplicationScoped
class Uploads {

    private final Path directory;

    Uploads(@ConfigProperty(name = "catalog.data-directory") Path data) {
        this.directory = data.resolve("uploads");
    }

    /** What a killed run left behind is of no use: its import was not acknowledged. */
    void onStartup(@Observes StartupEvent startup) {
        try {
            Files.createDirectories(directory);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for uploads, " + directory, e);
        }
    }

    UploadedFile store(String name, InputStream content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path path = Files.createTempFile(directory, "upload", ".txt");
            boolean whole = false;
            try (InputStream digested = new DigestInputStream(content, digest);
                    OutputStream target = Files.newOutputStream(path)) {
                digested.transferTo(target);
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(path);
                }
            }
            return new UploadedFile(path, name, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be stored", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void discard(UploadedFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be discarded", e);
        }
    }
}
