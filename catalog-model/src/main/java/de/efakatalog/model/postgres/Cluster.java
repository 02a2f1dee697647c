package de.efakatalog.model.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The database files of one data directory and the server on them. The lock must be held. */
final class Cluster {

    /** The only login that exists from the beginning. */
    static final String SUPERUSER = "postgres";

    /** Crash recovery of a large log may take minutes; longer than this is a fault. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path directory;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final ServerProcesses processes;

    Cluster(Path directory, PostgresBinaries binaries, ServerAccount account) {
        this.directory = directory;
        this.binaries = binaries;
        this.account = account;
        this.processes = new ServerProcesses(binaries.directory());
    }

    /** Creates the files unless they exist; an attempt that was interrupted is thrown away. */
    void initialise(String superuserPassword) throws IOException, PostgresStartException {
        if (Files.exists(directory)) {
            return;
        }
        Path unfinished = directory.resolveSibling("cluster-unfinished");
        Path passwordFile = directory.resolveSibling("initdb-password");
        FileTree.delete(unfinished);
        Files.deleteIfExists(passwordFile);
        FileTree.createPrivateDirectory(unfinished);
        Files.createFile(
                passwordFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, superuserPassword);
        account.own(unfinished);
        account.own(passwordFile);
        // German order comes from ICU; everything else is "C", so that no machine's locale shows
        run(
                "PostgreSQL could not create its files",
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=de",
                "--locale=C",
                "--no-instructions");
        Files.delete(passwordFile);
        FileTree.publish(unfinished, directory);
    }

    /** Starts the server and returns when it accepts connections. */
    void start(int port) throws IOException, PostgresStartException {
        Path log = directory.resolve("server.log");
        Files.deleteIfExists(log);
        account.own(directory);
        ServerSettings.write(directory, port);
        run(
                "PostgreSQL did not start; its own words are in " + log,
                "pg_ctl",
                "start",
                "--pgdata=" + directory,
                "--log=" + log,
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds());
    }

    /** Stops the server, rolls back what is open, and returns when no process of it is left. */
    void stop() throws IOException {
        if (postmaster().isPresent()) {
            // the outcome does not matter: what does not stop by itself is ended below
            Shell.run(
                    account,
                    List.of(
                            binaries.program("pg_ctl"),
                            "stop",
                            "--pgdata=" + directory,
                            "--mode=fast",
                            "--wait",
                            "--timeout=" + STOP_LIMIT.toSeconds()));
        }
        processes.end(STOP_LIMIT);
    }

    /** Stops what a killed process left behind on this data directory, and only that. */
    void stopOrphans() throws IOException {
        if (!processes.running().isEmpty()) {
            stop();
        }
        forgetStalePid();
    }

    /** The server process that the cluster names, if it really is one of ours. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        Optional<Long> pid = recordedPid();
        return processes.running().stream()
                .filter(p -> pid.filter(id -> id == p.pid()).isPresent())
                .findFirst();
    }

    /**
     * PostgreSQL takes whatever has the recorded id for a server on these files and refuses to
     * start: any other program or server that was given the id since, and also a dead process that
     * nobody has collected yet. None of ours is left here, so the id counts only when it belongs to
     * a server that names these files. A server that hides that is still found by PostgreSQL, by
     * the shared memory that belongs to the files.
     */
    private void forgetStalePid() throws IOException {
        if (recordedPid().flatMap(ProcessHandle::of).filter(this::servesTheseFiles).isEmpty()) {
            Files.deleteIfExists(directory.resolve("postmaster.pid"));
        }
    }

    private boolean servesTheseFiles(ProcessHandle process) {
        // a dead process that is still listed has no executable
        return process.info()
                        .command()
                        .filter(command -> Path.of(command).endsWith("postgres"))
                        .isPresent()
                && process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.contains(directory.toString()));
    }

    private Optional<Long> recordedPid() throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readString(file)
                .lines()
                .findFirst()
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private void run(String failure, String program, String... arguments)
            throws IOException, PostgresStartException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        Shell.Outcome outcome = Shell.run(account, command);
        if (!outcome.succeeded()) {
            throw new PostgresStartException(
                    failure + " (" + program + ": " + outcome.output() + ")");
        }
    }
}
