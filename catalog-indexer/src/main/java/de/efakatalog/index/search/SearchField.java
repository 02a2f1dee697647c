package de.efakatalog.index.search;

import java.util.Locale;

/** The texts of a record in which words are looked for, and how much a match there weighs. */
enum SearchField {
    /** The official title or name; of a region what stands before the comma. */
    NAME(4),
    /** The title in the citizens' words. */
    OTHER_NAME(4),
    /** Keys: LeiKa key, OZG-ID, slug, ARS, AGS. Who types one means exactly that record. */
    KEY(8),
    /** What else the record says: who operates it, its standards; a region's full name. */
    DETAIL(1);

    private final float weight;

    SearchField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /** Index field of the stemmed words. */
    String words() {
        return "words_" + name().toLowerCase(Locale.ROOT);
    }

    /** Index field of the ends of words, in which the inside of compounds is looked for. */
    String parts() {
        return "parts_" + name().toLowerCase(Locale.ROOT);
    }
}
