package de.efakatalog.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What counts as text, wherever it comes in: valid Unicode without control characters, in NFC. */
final class PlainText {

    private PlainText() {}

    /**
     * @throws MalformedTextException when the bytes are not UTF-8
     */
    static String fromUtf8(byte[] bytes) throws MalformedTextException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTextException("is not valid UTF-8", e);
        }
    }

    /**
     * The same text.
     *
     * @throws MalformedTextException when it has control characters, or halves of characters as
     *     escapes in JSON can make them
     */
    static String check(String text) throws MalformedTextException {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (Character.isISOControl(codePoint)) {
                throw new MalformedTextException(
                        "contains a control character, such as NUL or a line break");
            }
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                throw new MalformedTextException("contains half of a character (a lone surrogate)");
            }
        }
        return text;
    }

    /** The text in Unicode NFC. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
