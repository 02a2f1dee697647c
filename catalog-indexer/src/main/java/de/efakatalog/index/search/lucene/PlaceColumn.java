package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.Place;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Where a record stands among those of equal rank, as bytes that are compared as they are: sort
 * key, key and registry, with zeros between them, which occur in none and come before everything.
 */
final class PlaceColumn {

    private static final byte END = 0;

    private static final int DIGITS_OF_BEGINNING = 16;

    private PlaceColumn() {}

    static BytesRef of(EngineDocument document) {
        return of(document.sortKey(), document.record().key(), document.record().registry());
    }

    static BytesRef of(Place place) {
        return of(place.sortKey(), place.key(), place.registry());
    }

    private static BytesRef of(String sortKey, String key, String registry) {
        return new BytesRef(sortKey + '\0' + key + '\0' + registry);
    }

    /**
     * The first bytes of a sort key as a number: places whose beginnings differ, signs aside, are
     * in the order of their beginnings.
     */
    static long beginning(String sortKey) {
        String digits =
                sortKey.length() >= DIGITS_OF_BEGINNING
                        ? sortKey.substring(0, DIGITS_OF_BEGINNING)
                        : sortKey + "0".repeat(DIGITS_OF_BEGINNING - sortKey.length());
        return Long.parseUnsignedLong(digits, 16);
    }

    /** The place with this rank. */
    static Place place(long rank, BytesRef column) {
        byte[] bytes = column.bytes;
        int end = column.offset + column.length;
        int first = end(bytes, column.offset, end);
        int second = end(bytes, first + 1, end);
        return new Place(
                rank,
                text(bytes, column.offset, first),
                text(bytes, first + 1, second),
                text(bytes, second + 1, end));
    }

    private static int end(byte[] bytes, int from, int most) {
        int end = from;
        while (end < most && bytes[end] != END) {
            end++;
        }
        return end;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
