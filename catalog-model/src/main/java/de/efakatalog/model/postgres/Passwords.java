package de.efakatalog.model.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;

/**
 * The generated passwords of the cluster's three logins, kept in a file that only the own user can
 * read. They use the alphabet of base64url, so they can stand in SQL and files as they are.
 */
record Passwords(String superuser, String owner, String application) {

    private static final int BYTES = 24;

    /** Reads the file, or writes it with new passwords. */
    static Passwords readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Passwords(
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "application", file));
    }

    private static void create(Path file) throws IOException {
        Properties properties = new Properties();
        for (String login : new String[] {"superuser", "owner", "application"}) {
            properties.setProperty(login, generate());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel =
                        FileChannel.open(
                                unfinished,
                                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            properties.store(writer, "Logins of the embedded PostgreSQL. Keep with the cluster.");
            writer.flush();
            channel.force(true);
        }
        FileTree.publish(unfinished, file);
    }

    private static String generate() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String required(Properties properties, String login, Path file)
            throws IOException {
        String password = properties.getProperty(login);
        if (password == null || !password.matches("[A-Za-z0-9_-]{16,}")) {
            throw new IOException("No usable password of '" + login + "' in " + file);
        }
        return password;
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
