package de.efakatalog.model.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The files of the private keys, {@code <kid>.pem} each, readable by the own user alone.
 *
 * <p>A file appears whole or not at all and never changes. Nothing else says which key signs: the
 * newest does. So a kill at any moment leaves no doubt, and instances that share the directory,
 * even if they make keys in the same moment, agree as soon as they look again.
 */
final class KeyDirectory {

    private static final Logger LOG = Logger.getLogger(KeyDirectory.class);
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{43})\\.pem");
    private static final Pattern DRAFT = Pattern.compile("[A-Za-z0-9_-]{43}\\..+\\.new");
    private static final Duration DRAFT_IS_LEFT = Duration.ofHours(1);

    private final Path directory;

    KeyDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path path() {
        return directory;
    }

    /**
     * Refuses a directory that others fill, such as a mounted Kubernetes Secret.
     *
     * @throws ReadOnlyKeysException when it exists and cannot be written
     */
    void requireWritable() {
        if (Files.exists(directory) && !Files.isWritable(directory)) {
            throw new ReadOnlyKeysException(directory);
        }
    }

    /** The names of the key files; none if there is no directory yet. */
    Set<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(NAME.asMatchPredicate())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    /**
     * Reads the named files, newest key first.
     *
     * @throws SigningKeysUnavailableException when one is damaged or open to others, or others may
     *     put files beside them
     */
    List<SigningKey> read(Set<String> names) {
        if (!names.isEmpty()) {
            refuseIfOthersMayWrite();
        }
        List<SigningKey> keys = new ArrayList<>();
        for (String name : names) {
            keys.add(read(directory.resolve(name)));
        }
        keys.sort(SigningKey.NEWEST_FIRST);
        return List.copyOf(keys);
    }

    private SigningKey read(Path file) {
        try {
            refuseIfOpenToOthers(file);
            SigningKey key = KeyFile.read(Files.readString(file));
            if (!file.endsWith(key.kid() + ".pem")) {
                throw new IOException("it is the key " + key.kid());
            }
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Who can add a file decides what signs: the newest one does. A directory that we cannot write,
     * such as a mounted Kubernetes Secret, is looked after by somebody else.
     */
    private void refuseIfOthersMayWrite() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
            if (Files.isWritable(directory) && openToWriters(permissions)) {
                throw new SigningKeysUnavailableException(
                        "Others may write into the directory of the signing keys, %s (%s), and so decide what signs. Close it (chmod go-w) and look whether all keys in it are yours (docs/keys.md)."
                                .formatted(directory, PosixFilePermissions.toString(permissions)));
            }
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static boolean openToWriters(Set<PosixFilePermission> permissions) {
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private void refuseIfOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (openToOthers(permissions, Files.isWritable(directory))) {
            throw new SigningKeysUnavailableException(
                    "The signing key %s is open to others (%s). Close it (chmod 600); if somebody may have read it, replace it (docs/keys.md)."
                            .formatted(file, PosixFilePermissions.toString(permissions)));
        }
    }

    /**
     * Somebody who can read a key can sign as this registry. Only a directory that we cannot write,
     * such as a mounted Kubernetes Secret, belongs to somebody else: there our group has to be
     * allowed to read.
     */
    static boolean openToOthers(Set<PosixFilePermission> permissions, boolean ownDirectory) {
        Set<PosixFilePermission> allowed =
                PosixFilePermissions.fromString(ownDirectory ? "rw-------" : "rw-r-----");
        return !allowed.containsAll(permissions);
    }

    /** Adds a key, durable when this returns. */
    void store(SigningKey key) {
        Path file = directory.resolve(key.kid() + ".pem");
        try {
            Files.createDirectories(directory, only("rwx------"));
            refuseIfOthersMayWrite();
            Path draft = directory.resolve(key.kid() + "." + UUID.randomUUID() + ".new");
            writeDurably(draft, KeyFile.write(key));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            force(directory);
            deleteDraftsLeftBefore(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new SigningKeysUnavailableException(
                    "No signing key can be kept in %s: %s. The directory has to be writable, or hold a key (docs/keys.md)."
                            .formatted(directory, e),
                    e);
        }
    }

    /**
     * Drafts are renamed within a moment; what is much older, by the file system's own clock, was
     * left by a killed process.
     */
    private void deleteDraftsLeftBefore(Path file) throws IOException {
        Instant left = Files.getLastModifiedTime(file).toInstant().minus(DRAFT_IS_LEFT);
        List<Path> drafts;
        try (Stream<Path> files = Files.list(directory)) {
            drafts =
                    files.filter(each -> DRAFT.matcher(each.getFileName().toString()).matches())
                            .toList();
        }
        for (Path draft : drafts) {
            try {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(left)) {
                    Files.deleteIfExists(draft);
                }
            } catch (NoSuchFileException e) {
                // another instance has just made a key of it
                LOG.debugf("%s is no draft any more", draft);
            }
        }
    }

    private static void writeDurably(Path draft, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        only("rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static SigningKeysUnavailableException unreadable(Path path, Exception cause) {
        return new SigningKeysUnavailableException(
                "The signing key in %s cannot be used: %s. Bring it back from a backup, or take the file away (docs/keys.md)."
                        .formatted(path, cause.getMessage()),
                cause);
    }
}
