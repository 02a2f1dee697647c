package de.efakatalog.benchmarks;

import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.DatabaseLogin;
import de.efakatalog.model.postgres.EmbeddedPostgres;
import de.efakatalog.model.postgres.PostgresStartException;
import de.efakatalog.model.region.RegionFacts;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.postgresql.PGConnection;

/**
 * The least that an import could be: read the lines, and COPY the same rows into a table with the
 * columns and the primary key of the registry's, in one durable transaction. No checks, no
 * comparison with what is there, no change log.
 */
final class CopyBaseline implements AutoCloseable {

    private static final String TABLE =
            """
            create table plain_region (
                ars text primary key, ags text, level text not null, kind_code text, kind text,
                name text not null, seat text, parent text, population integer, area_km2 numeric(12, 2),
                lat double precision, lon double precision, successors text[] not null,
                registry text not null, version bigint not null, valid_from date, valid_to date,
                created_at timestamptz not null, updated_at timestamptz not null)
            """;

    private final EmbeddedPostgres database;
    private final Connection connection;
    private final byte[] rows;
    private final int rowCount;

    private CopyBaseline(EmbeddedPostgres database, Connection connection, byte[] rows, int count) {
        this.database = database;
        this.connection = connection;
        this.rows = rows;
        this.rowCount = count;
    }

    /** Starts a database of the same settings as the application's and prepares the rows. */
    static CopyBaseline prepare(Path data, List<RegionFacts> regions)
            throws SQLException, IOException, DataDirectoryInUseException, PostgresStartException {
        byte[] rows = csv(regions);
        EmbeddedPostgres database = EmbeddedPostgres.start(data);
        DatabaseLogin owner = database.owner();
        try {
            Connection connection =
                    DriverManager.getConnection(
                            database.jdbcUrl(), owner.username(), owner.password());
            connection.setAutoCommit(false);
            return new CopyBaseline(database, connection, rows, regions.size());
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Nanoseconds.
     *
     * @param read for the lines
     * @param copy for the rows, until the commit is acknowledged
     */
    record Duration(long read, long copy) {}

    /** Measures once, into an empty table. */
    Duration measure(Path file) throws IOException, SQLException {
        execute("drop table if exists plain_region");
        execute(TABLE);
        connection.commit();
        long begun = System.nanoTime();
        long characters = read(file);
        long read = System.nanoTime();
        long copied =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy plain_region from stdin with (format csv)",
                                new ByteArrayInputStream(rows));
        connection.commit();
        long done = System.nanoTime();
        if (copied != rowCount || characters == 0) {
            throw new IllegalStateException("%d of %d rows".formatted(copied, rowCount));
        }
        return new Duration(read - begun, done - read);
    }

    private static long read(Path file) throws IOException {
        long characters = 0;
        // every byte is a character here: the official file may be in either encoding
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                characters += line.length();
            }
        }
        return characters;
    }

    private static byte[] csv(List<RegionFacts> regions) throws IOException {
        StringWriter text = new StringWriter();
        Instant now = Instant.now();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.POSTGRESQL_CSV)) {
            for (RegionFacts r : regions) {
                printer.printRecord(
                        r.ars(),
                        r.ags(),
                        r.level().wireName(),
                        r.kindCode(),
                        r.kind(),
                        r.name(),
                        r.seat(),
                        r.parent(),
                        r.population(),
                        r.areaKm2(),
                        null,
                        null,
                        "{}",
                        "registry",
                        1,
                        null,
                        null,
                        now,
                        now);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            database.close();
        }
    }
}
