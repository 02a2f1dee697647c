package de.efakatalog.index.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A text file of this package: written knowledge.
 *
 * @param name path below this package
 * @param content the whole file
 */
record TextResource(String name, String content) {

    /**
     * Reads it.
     *
     * @throws IllegalStateException when the application was built without it
     */
    static TextResource read(String name) {
        try (InputStream in = TextResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource " + name);
            }
            return new TextResource(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " could not be read", e);
        }
    }

    /** Its lines without comments, empty ones and spaces at the end. */
    List<String> lines() {
        return content.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** What changes when one of them changes: SHA-256 of names and contents, hexadecimal. */
    static String fingerprint(List<TextResource> resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TextResource each : resources) {
                digest.update(
                        (each.name + '\0' + each.content + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
