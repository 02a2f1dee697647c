package de.efakatalog.index.search.engine;

import java.util.Locale;

/** The kinds of tokens that an engine holds of a record. */
public enum TokenField {
    /** Keys as they are written: LeiKa key, OZG-ID, slug, ARS, AGS. */
    KEY,
    /** Words of its names: titles, and what people call it. */
    NAME,
    /** What those words are made of: the parts of compounds. */
    PART,
    /** All ends of those words: a beginning of one of them is the inside of a word. */
    ENDING,
    /** Words of what else is said of it, and of what people may mean it by. */
    DETAIL;

    /** Name in the engine: lower-case ASCII. */
    public String wireName() {
        return "tokens_" + name().toLowerCase(Locale.ROOT);
    }
}
