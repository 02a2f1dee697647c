package de.efakatalog.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, whose clock runs from the moment it was launched. */
final class JavaProcess implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Process process;
    private final Path log;
    private final long launched;

    private JavaProcess(Process process, Path log, long launched) {
        this.process = process;
        this.log = log;
        this.launched = launched;
    }

    /**
     * Launches {@code java} of this JDK.
     *
     * @param name of the file in {@code benchmarks/target} that takes what it says
     * @param environment in addition to ours; settings of a database of the caller's own are not
     *     passed on
     */
    static JavaProcess launch(String name, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path log = Path.of("benchmarks", "target", name + ".log").toAbsolutePath();
        Files.createDirectories(log.resolveSibling("."));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        long launched = System.nanoTime();
        return new JavaProcess(builder.start(), log, launched);
    }

    /** Nanoseconds since the launch. */
    long age() {
        return System.nanoTime() - launched;
    }

    /**
     * @throws IllegalStateException when it ended, or is older than allowed
     */
    void requireRunning(Duration limit) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The process ended by itself; see " + log);
        }
        if (age() > limit.toNanos()) {
            throw new IllegalStateException("Not done after " + limit + "; see " + log);
        }
    }

    /** What it said so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** Sends SIGTERM and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("SIGTERM did not end the process; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
