package de.efakatalog.benchmarks.search;

import de.efakatalog.benchmarks.search.SeedServices.SeedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The baseline: Lucene as it comes, its German analyzer over both titles, any word, BM25. */
public final class PlainLucene implements Searcher, AutoCloseable {

    private static final String KEY = "key";
    private static final String TITLE = "title";

    private final Analyzer analyzer = new GermanAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Indexes the committed services in memory. */
    public PlainLucene() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (SeedService service : SeedServices.all()) {
                Document document = new Document();
                document.add(new StringField(KEY, service.key(), Store.YES));
                document.add(new TextField(TITLE, service.title(), Store.NO));
                if (service.citizenTitle() != null) {
                    document.add(new TextField(TITLE, service.citizenTitle(), Store.NO));
                }
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public String name() {
        return "plain Lucene";
    }

    @Override
    public List<String> search(String query, int limit) {
        try {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String word : words(query)) {
                any.add(new TermQuery(new Term(TITLE, word)), Occur.SHOULD);
            }
            List<String> keys = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs) {
                keys.add(searcher.storedFields().document(hit.doc).get(KEY));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory could not be read", e);
        }
    }

    private List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(TITLE, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
