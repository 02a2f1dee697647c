package de.efakatalog.api.start;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values of parameters as nobody should send them, with good ones among them. */
final class FuzzValues {

    private static final int LONG = 3000;
    private static final int LONGEST = 9000;

    private static final List<String> GOOD =
            List.of(
                    "99050012104000",
                    "99038003017001",
                    "99025002005000",
                    "091620000000",
                    "09162000",
                    "000000000000",
                    "064120000000",
                    "09162",
                    "091",
                    "06",
                    "80331",
                    "54636",
                    "6091620000000",
                    "1000000000000",
                    "2026-03-31",
                    "2147483647",
                    "500",
                    "0",
                    "7");

    private static final List<String> WORDS =
            List.of(
                    "M\u00fcnchen",
                    "Halle (Saale)",
                    "Frankfurt",
                    "Main",
                    "*burg",
                    "Bad *",
                    "*an*en*",
                    "St. Peter-Ording",
                    "L\u00fcbeck",
                    "803*",
                    "er*in*en",
                    "Stra\u00dfe",
                    "\u0130stanbul");

    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "*",
                    "**",
                    "-1",
                    "+1",
                    "1.5",
                    "1e9",
                    "0x10",
                    "2147483648",
                    "9223372036854775808",
                    "\u0661\u0662\u0663",
                    "\uff10\uff19",
                    "null",
                    "true",
                    "' OR 1=1 --",
                    "{\"$gt\":\"\"}",
                    "<script>alert(1)</script>",
                    "../../etc/passwd",
                    "${jndi:ldap://x}",
                    "a\u0308\u0308\u0308",
                    "\ufeff09",
                    "\u202e09",
                    "\ud83d\ude00",
                    "\uffff",
                    "2026-02-30",
                    "0000-00-00",
                    "+999999999-12-31");

    /** What is no text once it is decoded, or cannot be decoded at all. */
    private static final List<String> RAW =
            List.of(
                    "%FF",
                    "%C0%AF",
                    "%ED%A0%80",
                    "%00",
                    "%0D%0A",
                    "%7F",
                    "%F4%90%80%80",
                    "%E2%82",
                    "\u00fc",
                    "\u00ff\u00fe",
                    "%",
                    "%4",
                    "%zz",
                    "%u0041",
                    "%2",
                    "100%");

    private final RandomGenerator random;

    FuzzValues(RandomGenerator random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A value as text. */
    String text() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> one(GOOD);
            case 4, 5 -> one(WORDS);
            case 6 -> one(NASTY);
            case 7 -> digits();
            case 8 -> unicode();
            case 9 -> wildcards();
            case 10 -> Normalizer.normalize(one(WORDS), Normalizer.Form.NFD);
            default -> damaged(chance(50) ? one(GOOD) : one(WORDS));
        };
    }

    /** A value as it stands in an address: nothing in it can end the line. */
    String encoded() {
        if (chance(3)) {
            return one(RAW) + (chance(50) ? encode(text()) : "");
        }
        String encoded = encode(text());
        if (chance(2)) {
            // encoded twice
            return encode(encoded);
        }
        if (chance(1) && chance(20)) {
            return encoded + "a".repeat(LONGEST);
        }
        return encoded;
    }

    private String encode(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return chance(50) ? encoded.replace("+", "%20") : encoded;
    }

    private String digits() {
        int length = chance(10) ? random.nextInt(LONG) : random.nextInt(20);
        StringBuilder digits = new StringBuilder(chance(30) ? "0".repeat(random.nextInt(9)) : "");
        random.ints(length, '0', '9' + 1).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private String unicode() {
        StringBuilder text = new StringBuilder();
        int length = chance(5) ? random.nextInt(LONG / 3) : 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int limit = one(List.of(0x80, 0x250, 0x370, 0x3000, 0x10000, 0x110000));
            int c = random.nextInt(limit);
            text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 0x301 : c);
        }
        return text.toString();
    }

    /** Terms that a search could lose itself in: many parts that occur everywhere. */
    private String wildcards() {
        List<String> parts =
                List.of("an", "en", "er", "in", "ch", "st", "be", "a", "  ", "ste", "*");
        StringBuilder term = new StringBuilder(chance(50) ? "*" : "");
        int count = chance(20) ? 60 : 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            term.append(one(parts)).append(chance(80) ? "*" : "");
        }
        return term.toString();
    }

    private String damaged(String good) {
        int at = random.nextInt(good.length());
        return switch (random.nextInt(4)) {
            case 0 -> good.substring(0, at) + good.substring(at + 1);
            case 1 ->
                    good.substring(0, at) + (char) (' ' + random.nextInt(95)) + good.substring(at);
            case 2 -> good + good;
            default -> good.substring(0, at);
        };
    }
}
