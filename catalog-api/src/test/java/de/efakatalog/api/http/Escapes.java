package de.efakatalog.api.http;

import java.util.Locale;

/** Text in percent escapes, lone surrogates as well: no library writes those. */
final class Escapes {

    private Escapes() {}

    /** Every character is escaped; half a character is written as if it were one (CESU-8). */
    static String of(String text) {
        StringBuilder escapes = new StringBuilder();
        text.codePoints().forEach(character -> append(character, escapes));
        return escapes.toString();
    }

    private static void append(int character, StringBuilder to) {
        if (character < 0x80) {
            escape(character, to);
        } else if (character < 0x800) {
            escape(0xC0 | (character >> 6), to);
            escape(sixBits(character), to);
        } else if (character < 0x10000) {
            escape(0xE0 | (character >> 12), to);
            escape(sixBits(character >> 6), to);
            escape(sixBits(character), to);
        } else {
            escape(0xF0 | (character >> 18), to);
            escape(sixBits(character >> 12), to);
            escape(sixBits(character >> 6), to);
            escape(sixBits(character), to);
        }
    }

    private static int sixBits(int bits) {
        return 0x80 | (bits & 0x3F);
    }

    private static void escape(int value, StringBuilder to) {
        to.append(String.format(Locale.ROOT, "%%%02X", value));
    }
}
