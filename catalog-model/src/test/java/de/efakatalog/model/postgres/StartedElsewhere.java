package de.efakatalog.model.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The main class of a child JVM in the tests: starts, commits one row, and waits to be killed. */
@NullMarked
final class StartedElsewhere {

    static final String COMMITTED = "committed";
    static final String REFUSED = "refused: ";

    private StartedElsewhere() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            DatabaseLogin owner = postgres.owner();
            try (Connection connection =
                            DriverManager.getConnection(
                                    postgres.jdbcUrl(), owner.username(), owner.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table note (text text)");
                statement.execute("insert into note values ('Grüße')");
            }
            System.out.println(COMMITTED);
            System.in.read();
        } catch (DataDirectoryInUseException e) {
            System.out.println(REFUSED + e.getMessage());
        }
    }

    /** Starts the child JVM; its first line of output tells how it went. */
    static Process launch(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StartedElsewhere.class.getName(), data.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
