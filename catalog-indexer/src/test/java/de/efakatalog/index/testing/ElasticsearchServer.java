package de.efakatalog.index.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Elasticsearch server on a free port of this machine, with its data in a temporary
 * directory. It may be killed and started again on the same data.
 *
 * <p>It ends with these tests, whatever ends them: a watching shell kills it when the pipe to it
 * breaks.
 */
public final class ElasticsearchServer implements AutoCloseable {

    /** The user of a server with security. */
    public static final String USER = "elastic";

    /** The password of a server with security. */
    public static final String PASSWORD = "only-for-tests";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Runs what stands behind it, and kills it when the shell's input ends. */
    private static final String WATCHED =
            "exec 3<&0; (cat <&3 >/dev/null; kill -9 $$) & exec 3<&-; exec \"$@\" </dev/null";

    private final Path directory;
    private final Path distribution;
    private final Path javaHome;
    private final int port;
    private final @Nullable TestAuthority authority;
    private final Thread atEnd = new Thread(this::end, "elasticsearch-end");
    private @Nullable Process process;

    private ElasticsearchServer(Path directory, boolean secured)
            throws IOException, InterruptedException {
        this.directory = directory;
        this.distribution = ElasticsearchInstallation.distribution(directory);
        this.javaHome = Objects.requireNonNull(ElasticsearchInstallation.javaHome()).toRealPath();
        this.port = freePort();
        Path configuration = Files.createDirectory(directory.resolve("config"));
        this.authority = secured ? TestAuthority.create(configuration, javaHome) : null;
        ElasticsearchSettings.write(directory, distribution, port, authority);
        giveToServer();
        if (secured) {
            // all at once, as each call starts a JVM; forced, it makes the keystore
            keystore(
                    "add -f -x bootstrap.password"
                            + " xpack.security.http.ssl.keystore.secure_password",
                    PASSWORD + "\n" + TestAuthority.PASSWORD + "\n");
        }
    }

    /** Why no server can run here; empty when one can. */
    public static Optional<String> obstacle() {
        return ElasticsearchInstallation.obstacle();
    }

    /** Starts a server that lets everybody in. */
    public static ElasticsearchServer start() {
        return start(false);
    }

    /** Starts a server that wants user and password, over TLS under an authority of its own. */
    public static ElasticsearchServer startSecured() {
        return start(true);
    }

    private static ElasticsearchServer start(boolean secured) {
        try {
            Path directory =
                    Files.createTempDirectory(
                            "elasticsearch",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwxr-xr-x")));
            ElasticsearchServer server = new ElasticsearchServer(directory, secured);
            Runtime.getRuntime().addShutdownHook(server.atEnd);
            server.startAgain();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return URI.create((authority == null ? "http" : "https") + "://localhost:" + port);
    }

    /** The certificate of the authority that its own is signed by, PEM; null without security. */
    public @Nullable Path authorityCertificate() {
        return authority == null ? null : authority.certificate();
    }

    /** Kills it as a failure of power would; returns when it is gone. */
    public synchronized void kill() {
        Process running = process;
        process = null;
        if (running == null) {
            return;
        }
        List<ProcessHandle> all = new ArrayList<>(running.descendants().toList());
        all.add(running.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Starts it on the data that it has; returns when it answers. */
    public synchronized void startAgain() {
        if (process != null) {
            throw new IllegalStateException("Elasticsearch runs already");
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "sh"));
        command.addAll(ElasticsearchInstallation.asOrdinaryUser());
        command.add(distribution.resolve("bin/elasticsearch").toString());
        try {
            process = processOf(command).start();
            awaitAnswer(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atEnd);
        end();
    }

    private void end() {
        kill();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder processOf(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().put("ES_JAVA_HOME", javaHome.toString());
        builder.environment().put("ES_PATH_CONF", directory.resolve("config").toString());
        builder.environment().put("ES_TMPDIR", directory.resolve("tmp").toString());
        builder.environment().put("HOME", directory.toString());
        // options meant for the tests are none for the server
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        return builder;
    }

    private Path output() {
        return directory.resolve("output.log");
    }

    private void keystore(String words, String input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ElasticsearchInstallation.asOrdinaryUser());
        command.add(distribution.resolve("bin/elasticsearch-keystore").toString());
        command.addAll(List.of(words.split(" ")));
        Process running = processOf(command).start();
        try (var in = running.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (running.waitFor() != 0) {
            throw new IllegalStateException(words + ": " + Files.readString(output()));
        }
    }

    private void giveToServer() throws IOException {
        if (!ElasticsearchInstallation.isRoot()) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", ElasticsearchInstallation.ORDINARY_USER);
            }
        }
    }

    private void awaitAnswer(Process starting) throws IOException, InterruptedException {
        HttpClient client = ElasticsearchSettings.client(authority);
        HttpRequest request =
                HttpRequest.newBuilder(
                                url().resolve(
                                                "/_cluster/health?wait_for_status=yellow"
                                                        + "&wait_for_no_initializing_shards=true"
                                                        + "&timeout=30s"))
                        .timeout(Duration.ofSeconds(40))
                        .header("Authorization", basic())
                        .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && starting.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            if (starting.waitFor(200, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        kill();
        throw new IllegalStateException(
                "Elasticsearch does not answer:\n" + Files.readString(output()));
    }

    private static String basic() {
        byte[] credentials = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
