package de.efakatalog.seed.convert;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Typisierung of a service as the LeiKa writes it, such as {@code 2/3} or {@code 1, 2/3}: who
 * regulates and who executes it. Sources often leave out the letter that tells Land ({@code a})
 * from Kommune ({@code b}).
 *
 * @param codes the single codes, sorted, each once
 */
record Typisierung(List<String> codes) {

    private static final Pattern SEPARATOR = Pattern.compile("[/,\\s]+");
    private static final Pattern CODE = Pattern.compile("(1[0-2]|[1-9])[ab]?");

    /**
     * Reads a cell; empty gives no codes.
     *
     * @throws IllegalArgumentException when something in it is no code
     */
    static Typisierung parse(String cell) {
        List<String> codes =
                SEPARATOR
                        .splitAsStream(cell)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new IllegalArgumentException("No Typisierung: " + cell);
        }
        return new Typisierung(codes);
    }

    /** The codes separated by semicolons. */
    String cell() {
        return String.join(";", codes);
    }

    /**
     * Who executes it, where the codes leave no doubt: {@code bund}, {@code land} or {@code
     * kommune}; otherwise empty. A bare 2, 3 or 4 does not say whether Land or Kommune.
     */
    String executingLevel() {
        List<String> levels = codes.stream().map(Typisierung::levelOf).distinct().toList();
        return levels.size() == 1 ? levels.get(0) : "";
    }

    private static String levelOf(String code) {
        if (code.equals("1")) {
            return "bund";
        }
        if (code.equals("5") || code.endsWith("b")) {
            return "kommune";
        }
        return code.endsWith("a") ? "land" : "";
    }
}
