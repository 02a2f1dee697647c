package de.efakatalog.model.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of the application's own, as a store of record below a data directory. It listens on
 * 127.0.0.1 only, on a port that changes with each start.
 *
 * <p>There is no shutdown hook here: whoever starts it closes it, also on SIGTERM. A process that
 * is killed leaves the server behind until the next start stops it; no committed row is lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DataDirectoryLock lock;
    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(
            DataDirectoryLock lock, Cluster cluster, Passwords passwords, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts a PostgreSQL on {@code dataDirectory/postgres} and creates what does not exist yet:
     * the directory (mode 0700), the server's files, the database and its roles.
     *
     * @throws DataDirectoryInUseException if another process, or another start of this one, holds
     *     the data directory
     * @throws PostgresStartException if the server does not start or is not durable; nothing of it
     *     is left running
     */
    public static EmbeddedPostgres start(Path dataDirectory)
            throws DataDirectoryInUseException, PostgresStartException {
        return start(dataDirectory, ServerAccount.choose());
    }

    static EmbeddedPostgres start(Path dataDirectory, ServerAccount account)
            throws DataDirectoryInUseException, PostgresStartException {
        DataDirectoryLock lock = null;
        EmbeddedPostgres started = null;
        try {
            FileTree.createPrivateDirectory(dataDirectory);
            Path data = dataDirectory.toRealPath();
            lock = DataDirectoryLock.acquire(data);
            started = launch(data, account, lock);
            return started;
        } catch (IOException | SQLException e) {
            throw new PostgresStartException(
                    "PostgreSQL could not be started on %s: %s"
                            .formatted(dataDirectory, e.getMessage()),
                    e);
        } finally {
            if (lock != null && started == null) {
                release(lock);
            }
        }
    }

    private static EmbeddedPostgres launch(Path data, ServerAccount account, DataDirectoryLock lock)
            throws IOException, SQLException, PostgresStartException {
        Path home = data.resolve("postgres");
        FileTree.createPrivateDirectory(home);
        account.letThrough(data);
        account.letThrough(home);
        PostgresBinaries binaries = PostgresBinaries.unpack(home.resolve("programs"));
        Cluster cluster = new Cluster(home.resolve("cluster"), binaries, account);
        cluster.stopOrphans();
        binaries.deleteOthers();
        Passwords passwords = Passwords.readOrCreate(home.resolve("passwords.properties"));
        cluster.initialise(passwords.superuser());
        EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, passwords, freePort());
        boolean ready = false;
        try {
            cluster.start(postgres.port);
            postgres.prepare();
            ready = true;
            return postgres;
        } finally {
            if (!ready) {
                cluster.stop();
            }
        }
    }

    private void prepare() throws SQLException, PostgresStartException {
        DatabaseLogin superuser = new DatabaseLogin(Cluster.SUPERUSER, passwords.superuser());
        try (Connection connection = connect("postgres", superuser)) {
            new DatabaseBootstrap(connection).run(passwords);
        }
        try (Connection connection = connect(DatabaseBootstrap.DATABASE, application())) {
            DurabilityCheck.require(connection);
        }
    }

    /** The JDBC URL of the database, without a login. */
    public String jdbcUrl() {
        return jdbcUrl(DatabaseBootstrap.DATABASE);
    }

    /** The login that owns the database and runs the migrations; no superuser. */
    public DatabaseLogin owner() {
        return new DatabaseLogin(DatabaseBootstrap.OWNER, passwords.owner());
    }

    /** The login of the application, member of the group role {@code catalog_app}. */
    public DatabaseLogin application() {
        return new DatabaseLogin(DatabaseBootstrap.APPLICATION, passwords.application());
    }

    /**
     * Stops the server, which rolls back open transactions, waits until no process of it is left
     * and gives the data directory free. Does nothing when called again.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            try {
                cluster.stop();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be stopped", e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String database, DatabaseLogin login) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(login.username(), login.password());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static void release(DataDirectoryLock lock) throws PostgresStartException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new PostgresStartException("The data directory's lock could not be released", e);
        }
    }
}
