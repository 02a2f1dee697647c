package de.efakatalog.index.search.text;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves words with their letters: what holds neither letter nor digit is no word, and what nobody
 * sees in a word is no part of it.
 */
final class WordsOnlyFilter extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WordsOnlyFilter(TokenStream input) {
        super(input);
    }

    @Override
    protected boolean accept() throws IOException {
        boolean word = false;
        int kept = 0;
        for (int i = 0; i < term.length(); ) {
            int character = Character.codePointAt(term.buffer(), i, term.length());
            i += Character.charCount(character);
            if (!isInvisible(character)) {
                kept += Character.toChars(character, term.buffer(), kept);
                word |= Character.isLetterOrDigit(character);
            }
        }
        term.setLength(kept);
        return word;
    }

    /** Soft hyphens, joiners, marks of direction, and selectors of a letter's look. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F);
    }
}
