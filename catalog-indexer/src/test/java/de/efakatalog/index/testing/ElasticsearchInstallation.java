package de.efakatalog.index.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch that the build has unpacked, and what it takes to run it here.
 *
 * <p>It comes without a JDK of its own and refuses to run as root.
 */
final class ElasticsearchInstallation {

    /** Names the unpacked distribution; the parent POM sets it for every test run. */
    static final String PROPERTY = "catalog.test.elasticsearch";

    /** "nobody" nearly everywhere; the number need not be known to the system. */
    static final int ORDINARY_USER = 65534;

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private ElasticsearchInstallation() {}

    /** Why the server cannot run here; empty when it can. */
    static Optional<String> obstacle() {
        String unpacked = System.getProperty(PROPERTY);
        if (unpacked == null || !Files.isExecutable(Path.of(unpacked, "bin", "elasticsearch"))) {
            return Optional.of("the build has unpacked no Elasticsearch (" + PROPERTY + ")");
        }
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            return Optional.of("Elasticsearch is started with /bin/sh, which is not here");
        }
        if (isRoot() && !Files.isExecutable(SETPRIV)) {
            return Optional.of("Elasticsearch refuses to run as root, and setpriv is not here");
        }
        if (javaHome() == null) {
            return Optional.of("no JDK 21 or newer that every user may read was found");
        }
        return Optional.empty();
    }

    /** Whether the tests run as root, so that the server needs another user. */
    static boolean isRoot() {
        try {
            return (Integer)
                            Files.getAttribute(
                                    Path.of("/proc/self"), "unix:uid", LinkOption.NOFOLLOW_LINKS)
                    == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** What stands before a command so that an ordinary user runs it. */
    static List<String> asOrdinaryUser() {
        String user = Integer.toString(ORDINARY_USER);
        return isRoot()
                ? List.of(SETPRIV.toString(), "--reuid", user, "--regid", user, "--clear-groups")
                : List.of();
    }

    /**
     * The distribution where the server's user can read it: in its place, or copied.
     *
     * @param own a directory that the user can read
     */
    static Path distribution(Path own) throws IOException {
        Path unpacked = Path.of(System.getProperty(PROPERTY)).toRealPath();
        if (!isRoot() || isOpenToAll(unpacked)) {
            return unpacked;
        }
        Path copy = own.resolve("distribution");
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(unpacked.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** A JDK for the server: the one of these tests where possible. */
    static @Nullable Path javaHome() {
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of(System.getProperty("java.home")));
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> homes = Files.list(installed)) {
                homes.filter(home -> home.getFileName().toString().matches(".*(2[1-9]).*"))
                        .sorted()
                        .forEach(candidates::add);
            } catch (IOException e) {
                // then the JDK of the tests has to do
                return isUsable(candidates.get(0)) ? candidates.get(0) : null;
            }
        }
        return candidates.stream()
                .filter(ElasticsearchInstallation::isUsable)
                .findFirst()
                .orElse(null);
    }

    private static boolean isUsable(Path home) {
        try {
            Path real = home.toRealPath();
            return Files.isExecutable(real.resolve("bin/keytool"))
                    && (!isRoot() || isOpenToAll(real));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether every user may go into the directory. */
    private static boolean isOpenToAll(Path directory) throws IOException {
        for (Path step = directory; step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
