package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.SearchFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Values of all facets in one column: a document is looked up once, however many facets are
 * counted. The first byte says which facet a value belongs to.
 */
final class FacetColumn {

    /** With their numbers; raise {@link LuceneFields#LAYOUT} when these change. */
    private static final List<SearchFilter> FACETS = List.of(SearchFilter.values());

    private FacetColumn() {}

    static BytesRef value(SearchFilter facet, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[text.length + 1];
        bytes[0] = (byte) FACETS.indexOf(facet);
        System.arraycopy(text, 0, bytes, 1, text.length);
        return new BytesRef(bytes);
    }

    static SearchFilter filter(BytesRef value) {
        return FACETS.get(value.bytes[value.offset]);
    }

    static String text(BytesRef value) {
        return new String(value.bytes, value.offset + 1, value.length - 1, StandardCharsets.UTF_8);
    }
}
