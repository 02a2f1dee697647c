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
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How German text becomes words, for records and queries alike, whatever the engine (ADR 0004).
 *
 * <p>What follows word by word (compounds, synonyms, Verrichtungen) is done by {@link Vocabulary}.
 */
public final class GermanAnalysis {

    /**
     * Part of the fingerprint of an index generation. Raise it with every change of code in this
     * package that makes other tokens of the same text; changes of resources are seen anyway.
     */
    public static final int VERSION = 3;

    /** Longer words are cut; the longest German words in official use stay below. */
    static final int LONGEST_WORD = 64;

    private static final Analyzer CHAIN = new Chain();

    private GermanAnalysis() {}

    /**
     * The words of a text, in order. Signs, spaces and emoji are no words.
     *
     * @param text any text; it is brought into NFC first, because "ü" in two code points would not
     *     fold to "u" in one
     */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream =
                CHAIN.tokenStream("", Normalizer.normalize(text, Normalizer.Form.NFC))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            String plain = "";
            while (stream.incrementToken()) {
                if (keyword.isKeyword()) {
                    plain = WholeCharacters.cut(term.toString(), LONGEST_WORD);
                } else if (!plain.isEmpty()) {
                    tokens.add(
                            new Token(
                                    plain,
                                    WholeCharacters.cut(term.toString(), LONGEST_WORD),
                                    place.startOffset(),
                                    place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read", e);
        }
        return tokens;
    }

    /**
     * What a noun on -ung and its verb have in common: "Verlängerung" and "verlängern" become
     * "verlanger", "Zulassung" and "zulassen" become "zulass". Prefixes stay, so that Anmeldung,
     * Abmeldung and Ummeldung remain three. Feminine forms lose their ending: "Ingenieurinnen"
     * becomes "ingenieur". Weaker evidence than an equal stem: "Steuer" and "Steuerung" meet here.
     *
     * @return the stem itself when there is nothing to take off
     */
    static String root(String plain, String stem) {
        String root = stem;
        if (stem.endsWith("innen")) {
            root = stem.substring(0, stem.length() - 5);
        } else if (stem.endsWith("in") && !stem.endsWith("ein")) {
            root = stem.substring(0, stem.length() - 2);
        } else if (stem.endsWith("ung")) {
            root = stem.substring(0, stem.length() - 3);
        } else if (plain.endsWith("ern") || plain.endsWith("eln")) {
            // the stemmer takes "ern" for a plural of the dative, which leaves "verlang"
            root = plain.substring(0, plain.length() - 1);
        }
        return root.length() >= 4 ? root : stem;
    }

    private static final class Chain extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            // Unicode word borders: hyphen and slash separate, so that both halves of
            // "Kfz-Zulassung" and "Fahrerlaubnis/Führerschein" are words
            Tokenizer source = new StandardTokenizer();
            // people type without capitals
            TokenStream chain = new LowerCaseFilter(source);
            // the tokenizer takes an emoji for a word that would have to be found, and keeps soft
            // hyphens of copied text and marks of direction within words
            chain = new WordsOnlyFilter(chain);
            // "driver's licence": an apostrophe with s is no part of the word, in no language
            chain = new EnglishPossessiveFilter(chain);
            // ä, ae and a, ß and ss become one: keyboards without umlauts, old systems, haste
            chain = new GermanNormalizationFilter(chain);
            // other accents: Chóśebuz (Cottbus), Café, René
            chain = new ASCIIFoldingFilter(chain);
            // each word twice: as it is, for half-typed words and compounds, and then stemmed
            chain = new KeywordRepeatFilter(chain);
            // plural, genitive and case endings. The light stemmer leaves derivations apart; a
            // stronger one would make "Steuer" and "Steuerung" one word
            chain = new GermanLightStemFilter(chain);
            // no stop words: "Au in der Hallertau" has to be found as it is written, and what is
            // unimportant in a query is decided where the whole query is known
            return new TokenStreamComponents(source, chain);
        }
    }
}
