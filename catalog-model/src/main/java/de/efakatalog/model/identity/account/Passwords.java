package de.efakatalog.model.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Makes and compares hashes, a few at a time: each takes 19 MiB, and anyone may ask for one. */
final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private static final Semaphore AT_A_TIME =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private Passwords() {}

    /**
     * What is wrong with a new password, for the person who chose it; empty when it will do. Length
     * is what counts (NIST SP 800-63B, 5.1.1): no rules about kinds of characters.
     */
    static Optional<String> defect(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("must have from %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        if (password.codePoints().distinct().count() < SHORTEST / 3) {
            return Optional.of("must not repeat a few characters only");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.contains(login)
                ? Optional.of("must not contain the e-mail address")
                : Optional.empty();
    }

    static PasswordHash hash(String password) {
        return oneOfFew(() -> PasswordHash.of(password));
    }

    static boolean matches(PasswordHash hash, String password) {
        return oneOfFew(() -> hash.matches(password));
    }

    private static <T> T oneOfFew(Supplier<T> work) {
        AT_A_TIME.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_A_TIME.release();
        }
    }
}
