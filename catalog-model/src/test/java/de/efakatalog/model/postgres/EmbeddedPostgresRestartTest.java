package de.efakatalog.model.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of it, and what comes back, when it or its process ends. */
class EmbeddedPostgresRestartTest {

    @TempDir static Path unpacked;
    @TempDir static Path ranBefore;
    @TempDir Path temporary;

    @BeforeAll
    static void unpackOnce() throws Exception {
        PostgresBinaries.unpack(unpacked);
        linkPrograms(ranBefore);
        EmbeddedPostgres.start(ranBefore).close();
    }

    @BeforeEach
    void linkPrograms() throws IOException {
        linkPrograms(data());
    }

    /** The programs of every test are links to the same files: unpacking takes seconds. */
    private static void linkPrograms(Path data) throws IOException {
        Path programs = Files.createDirectories(data).resolve("postgres/programs");
        try (Stream<Path> all = Files.walk(unpacked)) {
            for (Path path : all.toList()) {
                Path link = programs.resolve(unpacked.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(link);
                } else {
                    Files.createLink(link, path);
                }
            }
        }
    }

    /** A database as a start and an end have left it: making one takes seconds, too. */
    private static void copyDatabase(Path data) throws IOException {
        Path from = ranBefore.resolve("postgres");
        Path programs = from.resolve("programs");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(each -> !each.startsWith(programs)).toList()) {
                Path copy = data.resolve("postgres").resolve(from.relativize(path));
                if (!Files.exists(copy)) {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private Path data() {
        return temporary.resolve("data");
    }

    @Test
    void keepsDataAndPasswordsFromOneStartToTheNext() throws Exception {
        DatabaseLogin owner;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            owner = postgres.owner();
            Sql.execute(postgres, owner, "create table note (text text)");
            Sql.execute(postgres, owner, "insert into note values ('Grüße')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            assertThat(postgres.owner()).isEqualTo(owner);
            assertThat(Sql.query(postgres, owner, "select text from note"))
                    .containsExactly("Grüße");
        }
    }

    @Test
    void leavesNoProcessAndNoLockBehind() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data());
        assertThat(processes()).isNotEmpty();
        postgres.close();
        assertThat(processes()).isEmpty();
        postgres.close();
        EmbeddedPostgres.start(data()).close();
        assertThat(processes()).isEmpty();
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        Process killed = StartedElsewhere.launch(data());
        assertThat(killed.inputReader().readLine()).isEqualTo(StartedElsewhere.COMMITTED);
        killed.destroyForcibly().waitFor();
        List<Long> orphans = processes();
        assertThat(orphans).isNotEmpty();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            assertThat(Sql.query(postgres, postgres.owner(), "select text from note"))
                    .containsExactly("Grüße");
            assertThat(processes()).isNotEmpty().doesNotContainAnyElementsOf(orphans);
        }
    }

    @Test
    void startsOverWhenTheCreationWasInterrupted() throws Exception {
        Path home = data().resolve("postgres");
        Files.createDirectories(home.resolve("cluster-unfinished/base"));
        Files.createDirectories(home.resolve("programs/unfinished/bin"));
        Files.writeString(home.resolve("cluster-unfinished/PG_VERSION"), "18");
        Files.writeString(home.resolve("initdb-password"), "half");
        Files.writeString(home.resolve("passwords.properties.new"), "superuser=");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            assertThat(Sql.query(postgres, postgres.owner(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void createsDatabaseAndRolesWhenTheProcessDiedBeforeThat() throws Exception {
        Path home = Files.createDirectories(data()).toRealPath().resolve("postgres");
        FileTree.createPrivateDirectory(home);
        PostgresBinaries programs = PostgresBinaries.unpack(home.resolve("programs"));
        Passwords passwords = Passwords.readOrCreate(home.resolve("passwords.properties"));
        new Cluster(home.resolve("cluster"), programs, ServerAccount.choose())
                .initialise(passwords.superuser());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            assertThat(Sql.query(postgres, postgres.application(), "select 1"))
                    .containsExactly("1");
        }
    }

    @Test
    void isNotKeptFromStartingByAStrangersProcessId() throws Exception {
        copyDatabase(data());
        record(ProcessHandle.current().pid());
        assertStarts();
    }

    @Test
    void isNotKeptFromStartingByADeadServerThatNobodyHasCollected() throws Exception {
        copyDatabase(data());
        // the child ends at once, and what its parent has become does not ask for it
        Process parent = new ProcessBuilder("sh", "-c", "sh -c : & echo $!; exec sleep 60").start();
        try (BufferedReader output = parent.inputReader()) {
            long dead = Long.parseLong(output.readLine());
            awaitDeath(dead);
            record(dead);
            assertStarts();
        } finally {
            parent.destroyForcibly();
        }
    }

    /** It stays listed, without an executable. */
    private static void awaitDeath(long id) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(id).orElseThrow();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (process.info().command().isPresent()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test
    void isNotKeptFromStartingByAServerOnOtherFiles() throws Exception {
        copyDatabase(data());
        linkPrograms(temporary.resolve("other"));
        copyDatabase(temporary.resolve("other"));
        try (EmbeddedPostgres other = EmbeddedPostgres.start(temporary.resolve("other"))) {
            Path otherFiles = temporary.resolve("other/postgres/cluster");
            String id = Files.readAllLines(otherFiles.resolve("postmaster.pid")).getFirst();
            record(Long.parseLong(id));
            assertStarts();
            assertThat(Sql.query(other, other.owner(), "select 1")).containsExactly("1");
        }
    }

    private void record(long id) throws IOException {
        Path cluster = data().resolve("postgres/cluster");
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                id + "\n" + cluster + "\n1\n5432\n\n127.0.0.1\n 0 0\nready\n");
    }

    private void assertStarts() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            assertThat(Sql.query(postgres, postgres.owner(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void isNotKeptFromStartingByTheProcessIdOfAnotherPostgres(@TempDir Path elsewhere)
            throws Exception {
        copyDatabase(data());
        linkPrograms(elsewhere);
        copyDatabase(elsewhere);
        try (EmbeddedPostgres stranger = EmbeddedPostgres.start(elsewhere)) {
            Path cluster = data().resolve("postgres/cluster");
            Files.copy(
                    elsewhere.resolve("postgres/cluster/postmaster.pid"),
                    cluster.resolve("postmaster.pid"));
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
                assertThat(Sql.query(postgres, postgres.owner(), "select 1")).containsExactly("1");
            }
            assertThat(Sql.query(stranger, stranger.owner(), "select 2")).containsExactly("2");
        }
    }

    @Test
    void refusesASettingThatWouldLoseChanges() throws Exception {
        copyDatabase(data());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
            Sql.execute(
                    postgres,
                    postgres.owner(),
                    "alter database catalog set synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(data()))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("synchronous_commit=off");
        assertThat(processes()).isEmpty();
    }

    private List<Long> processes() throws IOException {
        return new ServerProcesses(data().toRealPath().resolve("postgres/programs"))
                .running().stream().map(ProcessHandle::pid).toList();
    }
}
