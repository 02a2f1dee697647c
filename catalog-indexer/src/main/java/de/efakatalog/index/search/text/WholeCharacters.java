package de.efakatalog.index.search.text;

/** Cuts texts without leaving half a character, which no engine could be sent. */
public final class WholeCharacters {

    private WholeCharacters() {}

    /**
     * The beginning of a text.
     *
     * @param longest at most so many UTF-16 units, from 1
     */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean within = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, within ? longest - 1 : longest);
    }
}
