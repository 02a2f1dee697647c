package de.efakatalog.model.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in files: closed to others, whole or not at all, and no doubt which is the newest. */
class KeyDirectoryTest {

    private static final SigningKey OLD = SmallKeys.createdAt("2026-01-01T00:00:00Z");
    private static final SigningKey NEW = SmallKeys.createdAt("2026-01-01T00:00:00.001Z");

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE";

    @TempDir Path parent;
    private Path keys = Path.of("");
    private KeyDirectory directory = new KeyDirectory(keys);

    @BeforeEach
    void open() {
        keys = parent.resolve("data/keys");
        directory = new KeyDirectory(keys);
    }

    private List<SigningKey> read() {
        return directory.read(directory.names());
    }

    private Path file(SigningKey key) {
        return keys.resolve(key.kid() + ".pem");
    }

    private void assertRefused(String... reasons) {
        assertThatExceptionOfType(SigningKeysUnavailableException.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.getMessage()).contains(reasons));
    }

    @Test
    void hasNoKeysBeforeTheFirst() {
        assertThat(read()).isEmpty();
        assertThat(keys).doesNotExist();
    }

    @Test
    void readsWhatWasStored() {
        directory.store(OLD);

        assertThat(read()).containsExactly(OLD);
    }

    @Test
    void closesFilesAndDirectoryToOthers() throws IOException {
        directory.store(OLD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(OLD))))
                .isEqualTo("rw-------");
    }

    @Test
    void newestKeyComesFirst() {
        directory.store(NEW);
        directory.store(OLD);

        assertThat(read()).containsExactly(NEW, OLD);
    }

    @Test
    void leavesNoDraftBehind() throws IOException {
        directory.store(OLD);

        try (var files = Files.list(keys)) {
            assertThat(files).containsExactly(file(OLD));
        }
    }

    @Test
    void draftOfAKilledProcessIsNoKey() throws IOException {
        directory.store(OLD);
        Files.copy(file(OLD), keys.resolve(NEW.kid() + ".draft.new"));

        assertThat(read()).containsExactly(OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx------"})
    void refusesFileThatIsOpenToOthers(String permissions) throws IOException {
        directory.store(OLD);
        Files.setPosixFilePermissions(file(OLD), PosixFilePermissions.fromString(permissions));

        assertRefused(file(OLD).toString(), permissions, "chmod 600", "docs/keys.md");
    }

    @ParameterizedTest
    @CsvSource({
        "r--------, true, false",
        "rw-------, true, false",
        "r--r-----, true, true",
        "r--r-----, false, false",
        "rw-r-----, false, false",
        "r--r--r--, false, true",
        "r---w----, false, true",
    })
    void groupMayReadWhereOthersFillTheDirectory(
            String permissions, boolean ownDirectory, boolean open) {
        assertThat(
                        KeyDirectory.openToOthers(
                                PosixFilePermissions.fromString(permissions), ownDirectory))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx-w----", "rwx----w-", "rwxrwxrwx"})
    void refusesDirectoryThatOthersMayWrite(String permissions) throws IOException {
        directory.store(OLD);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString(permissions));

        assertRefused(keys.toString(), permissions, "chmod go-w", "docs/keys.md");
        assertThatExceptionOfType(SigningKeysUnavailableException.class)
                .isThrownBy(() -> directory.store(NEW))
                .withMessageContaining("chmod go-w");
        assertThat(file(NEW)).doesNotExist();
    }

    @Test
    void othersMaySeeThatThereAreKeys() throws IOException {
        directory.store(OLD);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(read()).containsExactly(OLD);
    }

    @Test
    void draftThatWasLeftLongAgoIsDeletedWithTheNextKey() throws IOException {
        directory.store(OLD);
        Path left = keys.resolve(NEW.kid() + ".1.new");
        Path fresh = keys.resolve(NEW.kid() + ".2.new");
        Files.writeString(left, "half a key");
        Files.writeString(fresh, "half a key");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        directory.store(NEW);

        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void readOnlyDirectoryIsNotOursToFill() {
        // the modules of the JDK: read-only for every user
        KeyDirectory modules = new KeyDirectory(Path.of(URI.create("jrt:/java.base")));

        assertThatExceptionOfType(ReadOnlyKeysException.class)
                .isThrownBy(modules::requireWritable)
                .withMessageContaining("java.base, is not writable");
        directory.store(OLD);
        directory.requireWritable();
    }

    @Test
    void refusesFileThatWasCutOff() throws IOException {
        directory.store(OLD);
        String whole = Files.readString(file(OLD));
        for (int length = 0; length < whole.length() - 1; length += 37) {
            Files.writeString(file(OLD), whole.substring(0, length));

            assertRefused(file(OLD).toString(), "cannot be used", "backup");
        }
    }

    @Test
    void refusesFileWithAnotherKeysName() throws IOException {
        directory.store(OLD);
        Files.move(file(OLD), file(NEW));

        assertRefused(file(NEW).toString(), "it is the key " + OLD.kid());
    }

    @Test
    void refusesCertificateOfAnotherKey() throws IOException {
        directory.store(OLD);
        directory.store(NEW);
        String old = Files.readString(file(OLD));
        String other = Files.readString(file(NEW));
        Files.writeString(
                file(OLD),
                old.substring(0, old.indexOf(CERTIFICATE))
                        + other.substring(other.indexOf(CERTIFICATE)));

        assertRefused(file(OLD).toString(), "its certificate is that of another key");
    }

    @Test
    void saysWhenNoKeyCanBeKept() throws IOException {
        Files.createDirectories(parent.resolve("data"));
        Files.writeString(keys, "a file where the directory should be");

        assertThatExceptionOfType(SigningKeysUnavailableException.class)
                .isThrownBy(() -> directory.store(OLD))
                .withMessageContaining("No signing key can be kept in " + keys);
    }
}
