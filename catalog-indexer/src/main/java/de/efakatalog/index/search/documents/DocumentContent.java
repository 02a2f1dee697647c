package de.efakatalog.index.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.rank.Features;
import de.efakatalog.index.search.rank.Features.Called;
import de.efakatalog.index.search.rank.Features.Standing;
import de.efakatalog.index.search.rank.NameKind;
import de.efakatalog.index.search.text.EverydayName;
import de.efakatalog.index.search.text.GermanAnalysis;
import de.efakatalog.index.search.text.IndexTokens;
import de.efakatalog.index.search.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a document holds. */
final class DocumentContent {

    private final Set<String> keys = new LinkedHashSet<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> otherNames = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final List<Called> called = new ArrayList<>();
    private final Map<SearchFilter, Set<String>> values = new EnumMap<>(SearchFilter.class);
    private Standing standing = Standing.NONE;

    /** What it is called officially. */
    void title(@Nullable String text) {
        name(text, NameKind.OFFICIAL);
    }

    /** What it is called in citizens' words, or for short. */
    void otherTitle(@Nullable String text) {
        name(text, NameKind.CITIZEN);
    }

    private void name(@Nullable String text, NameKind kind) {
        if (text != null) {
            titles.add(text);
            called.add(new Called(kind, text));
        }
    }

    /** What people call it, and what they may mean it by. */
    void everydayNames(List<EverydayName> names) {
        for (EverydayName name : names) {
            (name.loose() ? details : otherNames).add(name.text());
            called.add(new Called(name.loose() ? NameKind.LOOSE : NameKind.EVERYDAY, name.text()));
        }
    }

    /** What else is said of it. */
    void detail(@Nullable String text) {
        if (text != null) {
            details.add(text);
            called.add(new Called(NameKind.DETAIL, text));
        }
    }

    /** What identifies it. */
    void key(@Nullable String text) {
        if (text != null) {
            keys.add(text.toLowerCase(Locale.ROOT));
            GermanAnalysis.tokens(text).stream().map(Token::plain).forEach(keys::add);
        }
    }

    void standing(Standing known) {
        standing = known;
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
        IndexTokens made = IndexTokens.of(titles, otherNames, details);
        Map<TokenField, Set<String>> tokens = new EnumMap<>(TokenField.class);
        tokens.put(TokenField.KEY, keys);
        tokens.put(TokenField.NAME, made.names());
        tokens.put(TokenField.PART, made.parts());
        tokens.put(TokenField.ENDING, made.endings());
        tokens.put(TokenField.DETAIL, made.details());
        return tokens;
    }

    Map<SearchFilter, Set<String>> values() {
        return values;
    }

    String features() {
        return Features.of(called, standing).text();
    }
}
