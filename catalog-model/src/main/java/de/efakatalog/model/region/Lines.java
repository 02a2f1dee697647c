package de.efakatalog.model.region;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file line by line without holding it in memory, and finds out how it is encoded.
 *
 * <p>UTF-8 (with or without byte order mark) and ISO-8859-1 agree on ASCII, so the first line with
 * other bytes decides: when it is valid UTF-8 the file is UTF-8 from there to its end, otherwise
 * ISO-8859-1. German text in ISO-8859-1 is never valid UTF-8 by chance: an umlaut would have to be
 * followed by a control character or sign. After a byte order mark only UTF-8 is right.
 *
 * <p>Line ends are LF or CRLF. Control and other invisible characters are refused.
 */
final class Lines {
    private static final int LONGEST_LINE_BYTES = 4096;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * @param number 1-based
     * @param text without line end
     * @param terminated whether a line end followed
     */
    record Line(int number, String text, boolean terminated) {
        MalformedFileException malformed(int column, String expected, String found) {
            return new MalformedFileException(number, column, expected, found);
        }
    }

    private enum Encoding {
        ASCII_SO_FAR,
        UTF_8,
        ISO_8859_1
    }

    private final InputStream bytes;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private Encoding encoding = Encoding.ASCII_SO_FAR;
    private int number;

    /**
     * @param bytes buffered by the caller; not closed here
     */
    Lines(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * The next line, null after the last.
     *
     * @throws MalformedFileException when it cannot be decoded, is longer than 4096 bytes or has a
     *     character that no text has
     */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
        int b = bytes.read();
        if (b < 0) {
            return null;
        }
        number++;
        while (b >= 0 && b != '\n') {
            if (buffer.size() == LONGEST_LINE_BYTES) {
                throw new MalformedFileException(
                        number, LONGEST_LINE_BYTES + 1, "a line end", "a longer line");
            }
            buffer.write(b);
            b = bytes.read();
        }
        boolean terminated = b == '\n';
        String text =
                decode(number == 1 ? withoutMark(buffer.toByteArray()) : buffer.toByteArray());
        if (terminated && text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        requireVisible(text);
        return new Line(number, text, terminated);
    }

    /** How many lines were read so far. */
    int count() {
        return number;
    }

    private byte[] withoutMark(byte[] firstLine) {
        int length = BYTE_ORDER_MARK.length;
        if (firstLine.length < length
                || !Arrays.equals(firstLine, 0, length, BYTE_ORDER_MARK, 0, length)) {
            return firstLine;
        }
        encoding = Encoding.UTF_8;
        return Arrays.copyOfRange(firstLine, length, firstLine.length);
    }

    private String decode(byte[] line) {
        if (isAscii(line) || encoding == Encoding.ISO_8859_1) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
        CharBuffer decoded = CharBuffer.allocate(line.length);
        CoderResult result = utf8.reset().decode(ByteBuffer.wrap(line), decoded, true);
        if (result.isUnderflow()) {
            encoding = Encoding.UTF_8;
            return decoded.flip().toString();
        }
        if (encoding == Encoding.UTF_8) {
            throw new MalformedFileException(
                    number, decoded.position() + 1, "UTF-8, as before", "a byte that is none");
        }
        encoding = Encoding.ISO_8859_1;
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private void requireVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (isForbidden(c)) {
                throw new MalformedFileException(
                        number, i + 1, "a visible character", "U+%04X".formatted(c));
            }
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            }
        }
    }

    /** Whether the character has no place in a line of text: controls, marks of format, gaps. */
    static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> codePoint == '\uFFFD';
        };
    }

    private static boolean isAscii(byte[] line) {
        for (byte b : line) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
