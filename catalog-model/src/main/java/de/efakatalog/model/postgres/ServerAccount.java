package de.efakatalog.model.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which account the server programs run. PostgreSQL refuses to run as root, so root needs a
 * way out of its own skin; everybody else runs the programs as they are.
 *
 * @param prefix the command that starts another one under the account
 * @param uid the account's user id where files must be handed over, else null
 */
record ServerAccount(List<String> prefix, @Nullable Integer uid) {

    /** The conventional id of {@code nobody}. */
    private static final int NOBODY = 65_534;

    /** The current user as it is. */
    static final ServerAccount SAME = new ServerAccount(List.of(), null);

    /**
     * A user namespace without any mapping: the programs see themselves as nobody while the files
     * stay root's. Many container runtimes forbid it.
     */
    static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), 0);

    /** Really another user: the cluster's files are handed over to it. */
    static final ServerAccount OTHER_USER =
            new ServerAccount(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                    NOBODY);

    /** Chooses what works on this machine. */
    static ServerAccount choose() throws PostgresStartException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SAME;
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return NAMESPACE;
        }
        if (OTHER_USER.works()) {
            return OTHER_USER;
        }
        throw new PostgresStartException(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works"
                        + " here to run it as somebody else. Start the application as an ordinary"
                        + " user, or configure an external database.");
    }

    private boolean works() {
        try {
            return Shell.run(this, List.of("true")).succeeded();
        } catch (IOException e) {
            return false; // there is no such program on this machine
        }
    }

    /** Lets the account pass through the directory; what is in it stays as protected as it is. */
    void letThrough(Path directory) throws IOException {
        if (equals(OTHER_USER)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Makes the account the owner of the file or directory tree, if it is not already. */
    void own(Path root) throws IOException {
        if (uid == null || uid.equals(Files.getAttribute(root, "unix:uid"))) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        chown(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException failure) throws IOException {
                        // the root comes last, so an interrupted walk is repeated at the next start
                        chown(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void chown(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
}
