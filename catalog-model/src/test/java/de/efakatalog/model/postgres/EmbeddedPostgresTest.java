package de.efakatalog.model.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running one is like. */
class EmbeddedPostgresTest {

    @TempDir static Path temporary;

    private static Path data;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        data = temporary.resolve("my data"); // with a blank, as on many a desktop
        postgres = EmbeddedPostgres.start(data);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void runsAsAStoreOfRecord() throws Exception {
        DatabaseLogin app = postgres.application();
        assertThat(Sql.query(postgres, app, "show fsync")).containsExactly("on");
        assertThat(Sql.query(postgres, app, "show synchronous_commit")).containsExactly("on");
        assertThat(Sql.query(postgres, app, "show full_page_writes")).containsExactly("on");
        assertThat(Sql.query(postgres, app, "show data_checksums")).containsExactly("on");
        assertThat(Sql.query(postgres, app, "show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(Sql.query(postgres, app, "show max_connections")).containsExactly("100");
        assertThat(Sql.query(postgres, app, "show server_encoding")).containsExactly("UTF8");
    }

    @Test
    void keepsItsClockInUtcWhateverTheMachineSays() throws Exception {
        // the driver overrides the session's time zone, so the file's setting is what can be seen
        Passwords passwords = Passwords.readOrCreate(data.resolve("postgres/passwords.properties"));
        DatabaseLogin superuser = new DatabaseLogin(Cluster.SUPERUSER, passwords.superuser());
        assertThat(
                        Sql.query(
                                postgres,
                                superuser,
                                "select setting from pg_file_settings where name = 'timezone' and applied"))
                .containsExactly("UTC");
    }

    @Test
    void sortsAsGermansDo() throws Exception {
        String towns = "(values ('Zwickau'), ('Öhringen'), ('Offenbach'), ('aachen')) t(name)";
        assertThat(
                        Sql.query(
                                postgres,
                                postgres.application(),
                                "select name from " + towns + " order by name"))
                .containsExactly("aachen", "Offenbach", "Öhringen", "Zwickau");
    }

    @Test
    void separatesTheOwnerFromTheApplication() throws Exception {
        DatabaseLogin owner = postgres.owner();
        DatabaseLogin app = postgres.application();
        Sql.execute(postgres, owner, "create table note (text text)");
        Sql.execute(postgres, owner, "grant select on note to catalog_app");
        assertThat(Sql.query(postgres, app, "select text from note")).isEmpty();
        assertThatThrownBy(() -> Sql.execute(postgres, app, "insert into note values ('x')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for table note");
        assertThatThrownBy(() -> Sql.execute(postgres, app, "create table mine (text text)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for schema public");
        Sql.execute(postgres, app, "set role catalog_app");
        assertThat(
                        Sql.query(
                                postgres,
                                owner,
                                "select rolname from pg_roles where rolsuper order by 1"))
                .containsExactly("postgres");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        for (String login : List.of("postgres", "catalog_owner", "catalog_login")) {
            assertThatThrownBy(() -> Sql.query(postgres, new DatabaseLogin(login, "?"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void hidesPasswordsAndFilesFromOtherUsers() throws Exception {
        Path home = data.resolve("postgres");
        assertThat(mode(home.resolve("passwords.properties"))).isEqualTo("rw-------");
        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(home.resolve("cluster"))).isEqualTo("rwx------");
        assertThat(home.resolve("initdb-password")).doesNotExist();
    }

    @Test
    void refusesASecondStartInTheSameProcess() throws Exception {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(DataDirectoryInUseException.class);
        // the refusal must not have cost the first one its lock
        Process second = StartedElsewhere.launch(data);
        assertThat(second.inputReader().readLine())
                .startsWith(StartedElsewhere.REFUSED)
                .contains(data.toRealPath().toString())
                .contains("the id " + ProcessHandle.current().pid());
        assertThat(second.waitFor()).isZero();
        assertThat(Sql.query(postgres, postgres.application(), "select 1")).containsExactly("1");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
