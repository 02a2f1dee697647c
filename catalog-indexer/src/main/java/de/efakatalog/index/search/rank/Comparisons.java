package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a query compare with the words of names; each pair is compared once. For one
 * thread.
 */
final class Comparisons {

    private final List<QueryWord> asked;
    private final Map<NameWord, Row> rows = new HashMap<>();

    Comparisons(List<QueryWord> asked) {
        this.asked = asked;
    }

    /** What a word of a name has in common with each word of the query. */
    static final class Row {

        private final @Nullable Likeness[] likenesses;
        private final boolean any;

        private Row(List<QueryWord> asked, NameWord named) {
            likenesses = new Likeness[asked.size()];
            boolean found = false;
            for (int i = 0; i < likenesses.length; i++) {
                likenesses[i] = Likeness.of(asked.get(i), named);
                found |= likenesses[i] != null;
            }
            any = found;
        }

        /** With this word of the query; null when there is nothing. */
        @Nullable Likeness with(int word) {
            return likenesses[word];
        }
    }

    Row of(NameWord named) {
        Row known = rows.get(named);
        if (known == null) {
            known = new Row(asked, named);
            rows.put(named, known);
        }
        return known;
    }

    /** Whether any word of the name has anything in common with the query. */
    boolean touch(Name name) {
        for (NameWord word : name.words()) {
            if (of(word).any) {
                return true;
            }
        }
        return false;
    }

    /** The word of a name that is most like a word of the query; null when none is. */
    @Nullable NameWord nearest(Name name, int word) {
        NameWord nearest = null;
        int most = -1;
        for (NameWord each : name.words()) {
            Likeness like = of(each).with(word);
            if (like != null && like.whole() > most) {
                most = like.whole();
                nearest = each;
            }
        }
        return nearest;
    }
}
