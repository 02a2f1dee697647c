package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * All tokens that are so near to one, as {@code FuzzyQuery} finds them without a limit to their
 * number. That one builds its automata anew for each segment, which was a third of the cost of
 * typing; here they are built once, and serve the following questions about the same word.
 */
final class TypoQuery extends MultiTermQuery {

    /** The words of a few requests: each asks for four kinds of records, in stages. */
    private static final int MOST_KNOWN = 64;

    private static final Map<Near, CompiledAutomaton> KNOWN =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {

                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<Near, CompiledAutomaton> eldest) {
                            return size() > MOST_KNOWN;
                        }
                    });

    private final Near near;
    private final CompiledAutomaton automaton;

    private record Near(Term term, int typos) {

        CompiledAutomaton automaton() {
            return new CompiledAutomaton(
                    new LevenshteinAutomata(term.text(), true).toAutomaton(typos),
                    // it accepts finitely many words, and there is no simpler form of it
                    true,
                    false);
        }
    }

    /**
     * @param typos letters that may be added, missing, wrong or exchanged: 1 or 2
     */
    TypoQuery(Term term, int typos) {
        super(term.field(), CONSTANT_SCORE_BLENDED_REWRITE);
        near = new Near(term, typos);
        CompiledAutomaton known = KNOWN.get(near);
        if (known == null) {
            known = near.automaton();
            KNOWN.put(near, known);
        }
        automaton = known;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return automaton.getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            automaton.visit(visitor, this, field);
        }
    }

    @Override
    public String toString(String anyField) {
        return near.term() + "~" + near.typos();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypoQuery query && near.equals(query.near);
    }

    @Override
    public int hashCode() {
        return near.hashCode();
    }
}
