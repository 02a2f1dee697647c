package de.efakatalog.api.http;

import java.io.ByteArrayOutputStream;

/**
 * Decodes percent escapes (RFC 3986, section 2.1) and refuses what is not text: incomplete escapes,
 * bytes that are not UTF-8, control characters.
 */
final class PercentDecoding {

    private static final int HEX = 16;
    private static final char LAST_BYTE = 0xFF;

    private PercentDecoding() {}

    /**
     * The text behind one component of an address.
     *
     * @param raw as it was sent
     * @param plusIsSpace true in a query, where forms write a space as plus
     * @throws MalformedTextException says what is wrong, for the person who sent it
     */
    static String decode(String raw, boolean plusIsSpace) throws MalformedTextException {
        if (isPlain(raw, plusIsSpace)) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(escaped(raw, i));
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes.write(' ');
            } else if (c > LAST_BYTE) {
                throw new MalformedTextException(
                        "contains a character that is neither a byte nor percent-encoded");
            } else {
                // the server hands on each byte as one character; people type umlauts as they are
                bytes.write(c);
            }
        }
        return PlainText.check(PlainText.fromUtf8(bytes.toByteArray()));
    }

    /** Nearly all are: nothing to decode, and nothing that is no text. */
    private static boolean isPlain(String raw, boolean plusIsSpace) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || c == '%' || (c == '+' && plusIsSpace)) {
                return false;
            }
        }
        return true;
    }

    private static int escaped(String raw, int at) throws MalformedTextException {
        if (at + 2 < raw.length()) {
            int high = Character.digit(raw.charAt(at + 1), HEX);
            int low = Character.digit(raw.charAt(at + 2), HEX);
            if (high >= 0 && low >= 0) {
                return high * HEX + low;
            }
        }
        throw new MalformedTextException(
                "contains a % that is not followed by two hexadecimal digits; write %25 for a"
                        + " percent sign");
    }
}
