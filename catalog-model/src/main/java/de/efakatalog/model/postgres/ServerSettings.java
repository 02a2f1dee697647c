package de.efakatalog.model.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's configuration files. They are written anew at each start, so that a new release's
 * settings reach old clusters and nobody's edit survives unnoticed.
 */
final class ServerSettings {

    private ServerSettings() {}

    static void write(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), settings(port));
        // no local sockets, no other address, no "trust"
        Files.writeString(
                cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private static String settings(int port) {
        return """
        # written at each start of the application; changes here are lost
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        max_connections = 100

        # a store of record: a commit is answered when it is on the disk
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        %s
        # small enough for a laptop, large enough for the registry of one Land
        shared_buffers = 128MB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        max_wal_size = 1GB

        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'iso, ymd'
        default_text_search_config = 'pg_catalog.simple'
        log_min_messages = warning
        log_line_prefix = '%%m [%%p] %%u '
        """
                .formatted(port, flushForPlatform());
    }

    /** On macOS a plain fsync ends in the drive's cache. */
    private static String flushForPlatform() {
        return System.getProperty("os.name").startsWith("Mac")
                ? "wal_sync_method = fsync_writethrough\n"
                : "";
    }
}
