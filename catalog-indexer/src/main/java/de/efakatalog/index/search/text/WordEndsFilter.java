package de.efakatalog.index.search.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes of each word all its ends, the whole word first: "reisepass" becomes "reisepass",
 * "eisepass", … "pass". Whatever stands inside the word is then the beginning of a token.
 */
final class WordEndsFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final int shortest;
    private final int longest;

    private String word = "";
    private int from;

    /**
     * @param shortest ends of fewer characters are left out
     * @param longest longer ends are cut to that many characters
     */
    WordEndsFilter(TokenStream input, int shortest, int longest) {
        super(input);
        this.shortest = shortest;
        this.longest = longest;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (word.length() - from < shortest) {
            if (!input.incrementToken()) {
                return false;
            }
            word = term.toString();
            from = 0;
        }
        increment.setPositionIncrement(from == 0 ? 1 : 0);
        term.setEmpty().append(word, from, Math.min(word.length(), from + longest));
        from += Character.charCount(word.codePointAt(from));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = "";
        from = 0;
    }
}
