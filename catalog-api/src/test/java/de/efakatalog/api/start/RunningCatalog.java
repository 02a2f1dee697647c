package de.efakatalog.api.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, with all that it takes to end it. */
final class RunningCatalog implements AutoCloseable {

    private static final String JAR = "catalog.application";
    private static final String READY = "/q/health/ready";

    /**
     * In the short run each process lives for some seconds, in which the second compiler costs
     * nearly half of the processors' time and gains nothing; the long run is as an operator has it.
     */
    private static final List<String> OPTIONS =
            Boolean.getBoolean("catalog.verify") ? List.of() : List.of("-XX:TieredStopAtLevel=1");

    /** The first start loads the seed; on a busy machine that takes a minute. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(6);

    private static final Duration END_LIMIT = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 100;

    private final Process process;
    private final Path data;
    private final Path output;
    private final CatalogClient client;

    private RunningCatalog(Process process, Path data, Path output, CatalogClient client) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.client = client;
    }

    /** Starts it on a data directory and returns at once. */
    static RunningCatalog start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** Starts it with settings of its own, such as those of an external database. */
    static RunningCatalog start(Path data, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path output =
                Files.createTempFile(data.toAbsolutePath().getParent(), "application", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", System.getProperty(JAR)));
        ProcessBuilder application =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        application.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        application.environment().put("PORT", Integer.toString(port));
        application.environment().put("CATALOG_DATA", data.toString());
        application.environment().putAll(settings);
        return new RunningCatalog(application.start(), data, output, new CatalogClient(port));
    }

    /** Starts it and returns when it is ready. */
    static RunningCatalog startReady(Path data) throws IOException, InterruptedException {
        return startReady(data, Map.of());
    }

    /** The same with settings in its environment. */
    static RunningCatalog startReady(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        RunningCatalog catalog = start(data, environment);
        catalog.awaitReady();
        return catalog;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        await("ready", this::isReady);
    }

    /** Waits until it has written this to the console. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        await(text, () -> output().contains(text));
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + READY_LIMIT.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(
                        "The application did not come to: %s\n%s\n%s"
                                .formatted(what, output(), databaseOutput()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.get(READY).statusCode() == 200;
        } catch (IOException e) {
            // no port is open yet
            return false;
        }
    }

    /** Talks to it. */
    CatalogClient client() {
        return client;
    }

    /** Talks to it with the operator's token of the data directory. */
    OperatorClient operator() throws IOException {
        return new OperatorClient(client, Files.readString(tokenFile()).strip());
    }

    Path tokenFile() {
        return data.resolve("operator.token");
    }

    Set<PosixFilePermission> tokenPermissions() throws IOException {
        return Files.getPosixFilePermissions(tokenFile());
    }

    /** Everything it has written to the console. */
    String output() throws IOException {
        return Files.readString(output);
    }

    private String databaseOutput() throws IOException {
        Path log = data.resolve("postgres/cluster/server.log");
        return Files.exists(log) ? Files.readString(log) : "The database has written nothing.";
    }

    /** Sends SIGTERM and returns the exit code. */
    int terminate() throws InterruptedException, IOException {
        process.destroy();
        return awaitEnd();
    }

    /** Kills it (SIGKILL): it cannot do anything about it, and its database is left behind. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end; the exit code. */
    int awaitEnd() throws InterruptedException, IOException {
        if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The application did not end:\n" + output());
        }
        return process.exitValue();
    }

    /** All processes that run a PostgreSQL of the data directory: the server and its children. */
    static List<ProcessHandle> postgresProcesses(Path data) throws IOException {
        Path programs = data.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info()
                                        .command()
                                        .filter(command -> Path.of(command).startsWith(programs))
                                        .isPresent())
                .toList();
    }

    /** The servers among them: those that no other of them has started. */
    static List<Long> postgresServers(Path data) throws IOException {
        List<ProcessHandle> all = postgresProcesses(data);
        Set<Long> ids = new HashSet<>();
        all.forEach(process -> ids.add(process.pid()));
        List<Long> servers = new ArrayList<>();
        for (ProcessHandle process : all) {
            if (process.parent().filter(parent -> ids.contains(parent.pid())).isEmpty()) {
                servers.add(process.pid());
            }
        }
        return servers;
    }

    /** Kills the database, too, as a machine does that loses its power. */
    static void killPostgres(Path data) throws IOException {
        postgresProcesses(data).forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends whatever is left of it. */
    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
