package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

class TypoQueryProperties {

    private static final String FIELD = "word";
    private static final int ALL = 1_000;

    /** Of few letters, so that many are near to each other; one of two bytes, one of two chars. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "b", "c", "\u00fc", "\ud83d\ude00")
                .list()
                .ofMinSize(3)
                .ofMaxSize(6)
                .map(letters -> String.join("", letters));
    }

    @Provide
    Arbitrary<List<String>> indexes() {
        return words().list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 200)
    void findsWhatFuzzyQueryFinds(
            @ForAll("indexes") List<String> words,
            @ForAll("words") String typed,
            @ForAll @IntRange(min = 1, max = 2) int typos)
            throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (String word : words) {
                    Document document = new Document();
                    document.add(new StringField(FIELD, word, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Term term = new Term(FIELD, typed);

                assertThat(found(searcher, new TypoQuery(term, typos)))
                        .isEqualTo(found(searcher, new FuzzyQuery(term, typos, 0, ALL, true)));
            }
        }
    }

    private static Set<Integer> found(IndexSearcher searcher, Query query) throws IOException {
        Set<Integer> found = new TreeSet<>();
        for (ScoreDoc each : Arrays.asList(searcher.search(query, ALL).scoreDocs)) {
            found.add(each.doc);
        }
        return found;
    }
}
