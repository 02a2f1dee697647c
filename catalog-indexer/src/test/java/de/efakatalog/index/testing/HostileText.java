package de.efakatalog.index.testing;

import java.util.List;
import java.util.Random;

/** What nobody types who looks for something. */
public final class HostileText {

    private static final int LONG = 10_000;
    private static final int MANY = 5_000;

    private static final List<String> SYNTAX =
            List.of(
                    "title:(",
                    ")",
                    "OR",
                    "AND NOT",
                    "[a TO z]",
                    "{a TO *}",
                    "~2",
                    "^9",
                    "\\",
                    "\"",
                    "/.*ab?c/",
                    "&&",
                    "||",
                    "!",
                    "_exists_:",
                    "{!term}",
                    "${x}",
                    "' OR 1=1 --",
                    "\"}],\"query\":{\"match_all\":{}}",
                    "<b>",
                    "=hund_steu",
                    "+",
                    "-");

    private static final List<String> EMOJI =
            List.of(
                    "\uD83D\uDC15",
                    "\uD83D\uDE97",
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "\uD83C\uDDE9\uD83C\uDDEA",
                    "1\uFE0F\u20E3",
                    "\uD83D\uDC4D\uD83C\uDFFD");

    private static final List<String> FROM_RIGHT =
            List.of(
                    "\u05E8\u05D9\u05E9\u05D9\u05D5\u05DF",
                    "\u0631\u062E\u0635\u0629",
                    "\u202Edneuh\u202C",
                    "\u2067hund\u2069",
                    "\u200F");

    private static final List<String> UNSEEN =
            List.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u034F", "\uFE0F");

    /** Umlauts in one code point and in two, sharp s, and letters that fold to several. */
    private static final List<String> UMLAUTS =
            List.of("\u00FC", "u\u0308", "\u00C4", "A\u0308", "\u00DF", "\u1E9E", "\uFB03");

    private static final List<String> WORDS =
            List.of("hund", "anmelden", "F\u00FChrerschein", "steuer", "geburts", "urkunden");

    private HostileText() {}

    /** One of many sorts; the same for the same numbers. */
    public static String any(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> many(WORDS, " ", MANY, random);
            case 1 ->
                    many(
                            List.of("*", "?", "%", "_", "**", "*a*"),
                            "",
                            1 + random.nextInt(50),
                            random);
            case 2 -> characters(0, 0x20, 20, random) + one(WORDS, random);
            case 3 -> many(SYNTAX, " ", 40, random);
            case 4 -> many(EMOJI, one(List.of("", " ", " hund "), random), 200, random);
            case 5 -> many(FROM_RIGHT, one(List.of("", " "), random), 80, random);
            case 6 -> characters(0xD800, 0xE000, 20, random) + one(WORDS, random);
            case 7 -> many(UNSEEN, one(List.of("", "a", " hund"), random), 400, random);
            case 8 ->
                    one(List.of("a", "\u00FC", "\uD835\uDC1A", "x\uD835\uDC1A"), random)
                            .repeat(LONG / 2);
            case 9 -> many(WORDS, "", 2 + random.nextInt(MANY), random);
            case 10 -> many(UMLAUTS, one(List.of("", " "), random), 3_000, random);
            case 11 -> "w".repeat(random.nextInt(40)) + "\u0308".repeat(random.nextInt(2_000));
            case 12 -> characters(1, Character.MAX_CODE_POINT, LONG / 2, random);
            default -> any(random) + one(List.of("", " ", " hund "), random) + any(random);
        };
    }

    private static String many(List<String> of, String between, int most, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            text.append(one(of, random)).append(between);
        }
        return text.toString();
    }

    private static String characters(int from, int to, int most, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            text.appendCodePoint(from + random.nextInt(to - from));
        }
        return text.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
