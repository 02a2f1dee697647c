package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment that have a token, or any of several. Read as they are: Lucene's own
 * way there, by weights and scorers for each token and each segment, took as long as all the rest.
 * For one thread, from the first document to the last.
 */
final class TokenPostings {

    /** Tokens of so many documents are read at once and put together. */
    private static final int FEW = 256;

    private final List<DocIdSetIterator> documents;

    private TokenPostings(List<DocIdSetIterator> documents) {
        this.documents = documents;
    }

    /**
     * Those that meet a query for tokens; null when no document does.
     *
     * @param query for one token or for several
     * @throws IllegalArgumentException when it is another kind of query
     */
    static @Nullable TokenPostings of(Query query, LeafReader segment) throws IOException {
        List<DocIdSetIterator> documents =
                switch (query) {
                    case TermQuery one -> one(one, segment);
                    case MultiTermQuery many -> many(many, segment);
                    default -> throw new IllegalArgumentException("no tokens: " + query);
                };
        for (DocIdSetIterator each : documents) {
            each.nextDoc();
        }
        return documents.isEmpty() ? null : new TokenPostings(documents);
    }

    private static List<DocIdSetIterator> one(TermQuery query, LeafReader segment)
            throws IOException {
        PostingsEnum postings = segment.postings(query.getTerm(), PostingsEnum.NONE);
        return postings == null ? List.of() : List.of(postings);
    }

    private static List<DocIdSetIterator> many(MultiTermQuery query, LeafReader segment)
            throws IOException {
        Terms terms = segment.terms(query.getField());
        if (terms == null) {
            return List.of();
        }
        List<DocIdSetIterator> documents = new ArrayList<>();
        DocIdSetBuilder together = null;
        PostingsEnum read = null;
        TermsEnum tokens = query.getTermsEnum(terms);
        while (tokens.next() != null) {
            if (tokens.docFreq() > FEW) {
                documents.add(tokens.postings(null, PostingsEnum.NONE));
            } else {
                if (together == null) {
                    together = new DocIdSetBuilder(segment.maxDoc());
                }
                read = tokens.postings(read, PostingsEnum.NONE);
                together.add(read);
            }
        }
        if (together != null) {
            documents.add(together.build().iterator());
        }
        return documents;
    }

    /** About how many there are. */
    long cost() {
        long sum = 0;
        for (DocIdSetIterator each : documents) {
            sum += each.cost();
        }
        return sum;
    }

    /** The first one from this one on. */
    int position(int from) throws IOException {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (DocIdSetIterator each : documents) {
            first = Math.min(first, each.docID() < from ? each.advance(from) : each.docID());
        }
        return first;
    }

    /**
     * Notes all that are left below a document.
     *
     * @param to exclusive
     * @param base stands for the first bit
     */
    void into(FixedBitSet bits, int base, int to) throws IOException {
        for (DocIdSetIterator each : documents) {
            if (each.docID() < to) {
                each.intoBitSet(to, bits, base);
            }
        }
    }
}
