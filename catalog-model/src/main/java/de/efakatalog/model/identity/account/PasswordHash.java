package de.efakatalog.model.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The hash of a password: Argon2id (RFC 9106), as text with all that it was made with. */
final class PasswordHash {

    /** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
    private static final int MEMORY = 19_456;

    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int HIGHEST_MEMORY = 1 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** In KiB. */
    private final int memory;

    private final int iterations;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int memory, int iterations, int lanes, byte[] salt, byte[] hash) {
        this.memory = memory;
        this.iterations = iterations;
        this.lanes = lanes;
        this.salt = salt;
        this.hash = hash;
    }

    /** Hashes a new password. Takes some 50 ms and {@link #MEMORY}. */
    static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return make(password, MEMORY, ITERATIONS, LANES, salt, HASH_BYTES);
    }

    /**
     * Reads the text that {@link #text} made.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static PasswordHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > HIGHEST_MEMORY) {
            throw new IllegalArgumentException("This is no hash of Argon2id");
        }
        return new PasswordHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** Whether it is the hash of this password. */
    boolean matches(String password) {
        PasswordHash same = make(password, memory, iterations, lanes, salt, hash.length);
        return MessageDigest.isEqual(hash, same.hash);
    }

    /** Whether a new hash would be made with something else by now. */
    boolean isOutdated() {
        return memory != MEMORY || iterations != ITERATIONS || lanes != LANES;
    }

    /** The PHC string. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memory,
                        iterations,
                        lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** With parameters of one's own. */
    static PasswordHash make(
            String password, int memory, int iterations, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(iterations)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return new PasswordHash(memory, iterations, lanes, salt, hash);
    }
}
