package de.efakatalog.index.search;

import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.Found;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the places of a list rest on: how this version reads a query, and the generation of the
 * index that answers it, which during an update may be that of another version.
 */
final class CursorBasis {

    private static final int LENGTH = 12;

    private CursorBasis() {}

    /** The same for the same version and generation, whichever process answers. */
    static String of(Found found) {
        try {
            String basis = RecordDocuments.fingerprint() + "/" + found.generation();
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(basis.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
