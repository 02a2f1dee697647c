package de.efakatalog.api.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real Keycloak from its distribution, with the realm of the tests. */
final class KeycloakServer implements AutoCloseable {

    static final String ADMIN = "pruefung";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final int port;

    private KeycloakServer(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts it in a folder of its own and returns when the realm answers. */
    static KeycloakServer start(Path folder) throws IOException, InterruptedException {
        Path distribution = Path.of(System.getProperty("catalog.test.keycloak"));
        Path home = folder.resolve("keycloak");
        copy(distribution, home);
        Path realms = Files.createDirectories(home.resolve("data/import"));
        try (var realm = KeycloakServer.class.getResourceAsStream("/keycloak/efa-realm.json")) {
            Files.copy(Objects.requireNonNull(realm), realms.resolve("efa-realm.json"));
        }
        int port = freePort();
        Path output = folder.resolve("keycloak.log");
        ProcessBuilder server =
                new ProcessBuilder(
                                "bash",
                                home.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--http-port",
                                Integer.toString(port),
                                "--http-host",
                                "127.0.0.1",
                                "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        server.environment().put("JAVA_HOME", System.getProperty("java.home"));
        server.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        server.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        KeycloakServer started = new KeycloakServer(server.start(), output, port);
        started.awaitRealm();
        return started;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitRealm() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError(
                            "Keycloak did not come up:\n" + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(realm())).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            // no port is open yet
            return false;
        }
    }

    /** Where the server is. */
    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** The issuer of the tests' tokens. */
    String realm() {
        return base() + "/realms/efa";
    }

    @Override
    public void close() {
        // the script has the JVM as its child
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
