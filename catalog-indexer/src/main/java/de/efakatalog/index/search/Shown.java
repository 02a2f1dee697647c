package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records earlier pages have shown, by a few bytes each: with 200 of them, two are taken for
 * one another once in 50 million lists.
 */
final class Shown {

    private static final int BYTES = 5;

    private final Set<Long> marks;

    private Shown(Set<Long> marks) {
        this.marks = marks;
    }

    /**
     * Reads what {@link #with} has written; null for nothing.
     *
     * @throws BadCursorException when it is nothing of the kind
     */
    static Shown of(@Nullable String text) {
        Set<Long> marks = new HashSet<>();
        if (text != null) {
            byte[] bytes = bytes(text);
            if (bytes.length % BYTES != 0) {
                throw new BadCursorException("the cursor is damaged");
            }
            for (int from = 0; from < bytes.length; from += BYTES) {
                marks.add(mark(bytes, from));
            }
        }
        return new Shown(marks);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BadCursorException("the cursor is damaged: " + e.getMessage());
        }
    }

    boolean contains(Candidate candidate) {
        return !marks.isEmpty() && marks.contains(mark(digest(candidate), 0));
    }

    /** The text for these and some more. */
    String with(List<Candidate> more) {
        Set<Long> all = new HashSet<>(marks);
        more.forEach(candidate -> all.add(mark(digest(candidate), 0)));
        byte[] bytes = new byte[all.size() * BYTES];
        int at = 0;
        for (long mark : all.stream().sorted().toList()) {
            for (int i = 0; i < BYTES; i++) {
                bytes[at++] = (byte) (mark >>> (8 * (BYTES - 1 - i)));
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static long mark(byte[] bytes, int from) {
        long mark = 0;
        for (byte each : Arrays.copyOfRange(bytes, from, from + BYTES)) {
            mark = mark << 8 | Byte.toUnsignedLong(each);
        }
        return mark;
    }

    private static byte[] digest(Candidate candidate) {
        try {
            String id = candidate.registry() + "/" + candidate.key();
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
