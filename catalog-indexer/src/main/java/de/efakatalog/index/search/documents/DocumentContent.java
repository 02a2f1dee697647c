package de.efakatalog.index.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.text.GermanAnalysis;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a document holds. */
final class DocumentContent {

    private final Map<TokenField, Set<String>> tokens = new EnumMap<>(TokenField.class);
    private final Map<SearchFilter, Set<String>> values = new EnumMap<>(SearchFilter.class);

    /** What it is called. */
    void name(@Nullable String text) {
        if (text != null) {
            tokens(TokenField.NAME, GermanAnalysis.tokens(GermanAnalysis.WORDS, text));
            tokens(TokenField.ENDING, GermanAnalysis.tokens(GermanAnalysis.PARTS, text));
        }
    }

    /** What else is said of it. */
    void detail(@Nullable String text) {
        if (text != null) {
            tokens(TokenField.DETAIL, GermanAnalysis.tokens(GermanAnalysis.WORDS, text));
        }
    }

    /** What identifies it. */
    void key(@Nullable String text) {
        if (text != null) {
            tokens(TokenField.KEY, Set.of(text.toLowerCase(Locale.ROOT)));
            tokens(TokenField.KEY, GermanAnalysis.tokens(GermanAnalysis.PLAIN, text));
        }
    }

    private void tokens(TokenField field, Iterable<String> each) {
        Set<String> known = tokens.computeIfAbsent(field, f -> new LinkedHashSet<>());
        each.forEach(known::add);
    }

    void value(SearchFilter filter, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.computeIfAbsent(filter, f -> new LinkedHashSet<>()).add(value);
        }
    }

    void values(SearchFilter filter, Iterable<String> each) {
        each.forEach(value -> value(filter, value));
    }

    void values(SearchFilter filter, JsonNode each) {
        each.forEach(value -> value(filter, Statements.text(value)));
    }

    Map<TokenField, Set<String>> tokens() {
        return tokens;
    }

    Map<SearchFilter, Set<String>> values() {
        return values;
    }
}
