package de.efakatalog.model.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a few parts, so that neither what was asked nor by whom stands in the database.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record RequestPrint(String hex) {

    /** Of a request without a body. */
    public static final RequestPrint NO_BODY = of(new byte[0]);

    /** Of texts; each with its length, so that two lists of parts never look the same. */
    public static RequestPrint of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return new RequestPrint(HexFormat.of().formatHex(digest.digest()));
    }

    /** Of a body. */
    public static RequestPrint of(byte[] body) {
        MessageDigest digest = sha256();
        add(digest, body);
        return new RequestPrint(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
