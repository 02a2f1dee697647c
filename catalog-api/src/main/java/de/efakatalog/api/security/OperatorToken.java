package de.efakatalog.api.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way in for the programs at the server's own console ({@code ./catalog}): whoever can read
 * this file on the server is the operator.
 */
@ApplicationScoped
public class OperatorToken {

    private static final String FILE = "operator.token";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 32;
    private static final int BEFORE_OTHERS = 1;

    private final Path directory;
    private volatile byte[] token = new byte[0];

    OperatorToken(@ConfigProperty(name = "catalog.data-directory") Path directory) {
        this.directory = directory;
    }

    void onStartup(@Observes @Priority(BEFORE_OTHERS) StartupEvent startup) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(FILE);
            createOnce(file);
            token = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The operator's token in " + directory, e);
        }
    }

    /** Compares in a time that does not tell how much was right. */
    boolean matches(String presented) {
        byte[] expected = token;
        return expected.length > 0
                && MessageDigest.isEqual(expected, presented.getBytes(StandardCharsets.UTF_8));
    }

    private static void createOnce(Path file) throws IOException {
        if (Files.exists(file) && !Files.readString(file).isBlank()) {
            // a restored backup may have lost the mode
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return;
        }
        Files.deleteIfExists(file);
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        // written whole or not at all: a kill must not leave half a token
        Path draft =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(
                    draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // another instance was faster; its token counts
            Files.deleteIfExists(draft);
        }
    }
}
