package de.efakatalog.index.search.rank;

/** Letters added, missing, wrong or exchanged with their neighbour. */
final class Typos {

    private static final int LETTERS = 26;

    private Typos() {}

    /**
     * Which letters are in a word, a bit for each; other characters share the bits that are left.
     */
    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            int bit = letter >= 0 && letter < LETTERS ? letter : LETTERS + (letter & 3);
            letters |= 1 << bit;
        }
        return letters;
    }

    /**
     * False when more than so many typos lie between two words, or between one and a beginning of
     * the other, by their letters alone: a typo takes away one letter at most.
     */
    static boolean mayBeBetween(int letters, int otherLetters, int most) {
        return Integer.bitCount(letters & ~otherLetters) <= most;
    }

    /**
     * How many of them lie between two words (optimal string alignment).
     *
     * @param most at which number counting stops being of interest
     * @return at most {@code most + 1}
     */
    static int between(String one, String other, int most) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] now = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int typos = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    typos = Math.min(typos, beforeLast[j - 2] + 1);
                }
                now[j] = typos;
                least = Math.min(least, typos);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return Math.min(last[m], most + 1);
    }
}
