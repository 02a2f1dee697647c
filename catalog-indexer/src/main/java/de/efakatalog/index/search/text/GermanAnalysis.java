package de.efakatalog.index.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How German text becomes tokens, for either engine (ADR 0004).
 *
 * <p>Raise {@link #VERSION} with every change here that makes other tokens of the same text: it
 * makes a new generation of the index.
 */
public final class GermanAnalysis {

    /** Part of the name of an index generation. */
    public static final int VERSION = 1;

    /** The shortest end of a word that is kept, and the shortest part of a compound looked for. */
    public static final int SHORTEST_PART = 4;

    /** Longer ends are cut; the longest German words in official use stay below. */
    public static final int LONGEST_PART = 64;

    /** Whole words, stemmed: "Führerscheins" becomes "fuhrerschein". */
    public static final Analyzer WORDS = new Chain(Form.STEM);

    /** Whole words as they stand, only folded: "Führerscheins" becomes "fuhrerscheins". */
    public static final Analyzer PLAIN = new Chain(Form.PLAIN);

    /** All ends of words: a prefix of one of them is a part of the word. */
    public static final Analyzer PARTS = new Chain(Form.PARTS);

    private GermanAnalysis() {}

    /** The tokens of a text, in order. */
    public static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream =
                analyzer.tokenStream("", Normalizer.normalize(text, Normalizer.Form.NFC))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read", e);
        }
        return tokens;
    }

    private enum Form {
        STEM,
        PLAIN,
        PARTS
    }

    private static final class Chain extends Analyzer {

        private final Form form;

        Chain(Form form) {
            this.form = form;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            // Unicode word borders: hyphen and slash separate, so that both halves of
            // "Kfz-Zulassung" and "Fahrerlaubnis/Führerschein" are words
            Tokenizer source = new StandardTokenizer();
            // people type without capitals
            TokenStream chain = new LowerCaseFilter(source);
            // ä, ae and a, ß and ss become one: keyboards without umlauts, old systems, haste
            chain = new GermanNormalizationFilter(chain);
            // other accents: Chóśebuz (Cottbus), Café, René
            chain = new ASCIIFoldingFilter(chain);
            chain =
                    switch (form) {
                        // plural, genitive and case endings. The light stemmer leaves derivations
                        // apart; a stronger one would make "Steuer" and "Steuerung" one word
                        case STEM -> new GermanLightStemFilter(chain);
                        case PLAIN -> chain;
                        // German joins words without a space. Until there is a dictionary to take
                        // compounds apart, any part of at least four letters finds them
                        case PARTS -> new WordEndsFilter(chain, SHORTEST_PART, LONGEST_PART);
                    };
            // no stop words in the index: "Au in der Hallertau" has to be found as it is written
            return new TokenStreamComponents(source, chain);
        }
    }
}
