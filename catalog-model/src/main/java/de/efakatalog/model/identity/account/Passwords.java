package de.efakatalog.model.identity.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Makes and compares hashes, a few at a time: each takes 19 MiB, and anyone may ask for one. */
final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());

    /**
     * Those who wait hold a thread each; more than can be served in the time would wait in vain.
     */
    private static final int WAITING = 8 * AT_A_TIME;

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** For all passwords of this process. */
    static final FewAtATime GATE = new FewAtATime(AT_A_TIME, WAITING, PATIENCE);

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

    /**
     * @throws BusyException when too many others are at it
     */
    static PasswordHash hash(String password) {
        return GATE.run(() -> PasswordHash.of(password));
    }

    /**
     * @throws BusyException when too many others are at it
     */
    static boolean matches(PasswordHash hash, String password) {
        return GATE.run(() -> hash.matches(password));
    }
}
