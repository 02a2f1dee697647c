package de.efakatalog.model.region;

/**
 * A file that was handed in is not what it should be. Nothing of it may be used. Says where the
 * first defect is and what was expected there, so that a person can find it in an editor.
 */
public final class MalformedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 30;

    private final int line;
    private final int column;
    private final String expected;

    /**
     * @param line 1-based line
     * @param column 1-based column, in characters of the decoded line
     * @param expected what should have stood there
     * @param found what stood there; shortened, and control characters made visible
     */
    public MalformedFileException(int line, int column, String expected, String found) {
        super(
                "Line %d, column %d: expected %s, but found %s."
                        .formatted(line, column, expected, found));
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    /**
     * 1-based line of the defect; one more than the file has when something is missing at its end.
     */
    public int line() {
        return line;
    }

    /** 1-based column of the defect, in characters. */
    public int column() {
        return column;
    }

    /** What should have stood there. */
    public String expected() {
        return expected;
    }

    /** The text in quotes, at most 30 characters of it, with control characters as U+0000. */
    static String excerpt(String text) {
        StringBuilder visible = new StringBuilder("\"");
        text.codePoints()
                .limit(LONGEST_EXCERPT)
                .forEach(
                        c -> {
                            if (Lines.isForbidden(c)) {
                                visible.append("U+%04X".formatted(c));
                            } else {
                                visible.appendCodePoint(c);
                            }
                        });
        return visible.append(text.length() > LONGEST_EXCERPT ? "…\"" : "\"").toString();
    }
}
