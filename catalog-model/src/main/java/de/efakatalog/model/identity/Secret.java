package de.efakatalog.model.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Something that only one party knows: 256 random bits, as base64url. The database has its SHA-256
 * only; with that much randomness a slow hash would add nothing.
 */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** A new one. */
    public static Secret generate() {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES)));
    }

    /** What somebody presents as one. */
    public static Secret presented(String value) {
        return new Secret(value);
    }

    /** A name that nobody can guess, and that says nothing: so many random bytes in hexadecimal. */
    public static String randomName(int bytes) {
        return HexFormat.of().formatHex(random(bytes));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** The secret itself, to be shown once. */
    public String value() {
        return value;
    }

    /** What is kept. */
    public byte[] hash() {
        return hash(value);
    }

    /** SHA-256 of a text. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Never the secret: this lands in logs. */
    @Override
    public String toString() {
        return "Secret";
    }
}
