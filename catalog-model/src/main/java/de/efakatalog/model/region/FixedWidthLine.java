package de.efakatalog.model.region;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of 220 characters. Columns are given 1-based and inclusive, as record descriptions do.
 */
final class FixedWidthLine {
    static final int LENGTH = 220;

    private final Lines.Line line;

    /**
     * @throws MalformedFileException when the line is shorter, longer or cut off
     */
    FixedWidthLine(Lines.Line line) {
        this.line = line;
        int length = line.text().length();
        if (!line.terminated()) {
            throw line.malformed(
                    Math.min(length, LENGTH) + 1,
                    length < LENGTH ? "the rest of " + LENGTH + " characters" : "a line end",
                    "the end of the file");
        }
        if (length != LENGTH) {
            throw line.malformed(
                    Math.min(length, LENGTH) + 1,
                    "a line of " + LENGTH + " characters",
                    length + " characters");
        }
    }

    int number() {
        return line.number();
    }

    /** The columns as they are. */
    String raw(int from, int to) {
        return line.text().substring(from - 1, to);
    }

    /**
     * @throws MalformedFileException unless all columns are digits
     */
    String digits(int from, int to, String what) {
        requireEach(
                from,
                to,
                c -> c >= '0' && c <= '9',
                what + ", " + (to - from + 1) + (from == to ? " digit" : " digits"));
        return raw(from, to);
    }

    /**
     * @throws MalformedFileException unless all columns are blank
     */
    void blank(int from, int to) {
        requireEach(from, to, c -> c == ' ', "blanks up to column " + to);
    }

    /**
     * @throws MalformedFileException unless each column is an ASCII digit, capital letter or blank
     */
    void digitsCapitalsOrBlanks(int from, int to) {
        requireEach(
                from,
                to,
                c -> c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'),
                "digits, capital letters or blanks up to column " + to);
    }

    /**
     * Text that starts in the first column and is filled up with blanks, as Unicode NFC; null when
     * there is none.
     *
     * @throws MalformedFileException when the text does not start in the first column
     */
    @Nullable String optionalText(int from, int to, String what) {
        String text = raw(from, to).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (Character.isWhitespace(raw(from, from).charAt(0))) {
            throw malformed(from, what + " from this column on", "a blank");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * As {@link #optionalText}, but there must be one.
     *
     * @throws MalformedFileException when there is none or it starts late
     */
    String text(int from, int to, String what) {
        String text = optionalText(from, to, what);
        if (text == null) {
            throw malformed(from, what, "blanks");
        }
        return text;
    }

    MalformedFileException malformed(int column, String expected, String found) {
        return line.malformed(column, expected, found);
    }

    private void requireEach(int from, int to, IntPredicate allowed, String expected) {
        for (int column = from; column <= to; column++) {
            if (!allowed.test(line.text().charAt(column - 1))) {
                throw malformed(column, expected, MalformedFileException.excerpt(raw(from, to)));
            }
        }
    }
}
