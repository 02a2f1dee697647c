package de.efakatalog.benchmarks.catalogue;

import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene as its own documentation would have it, over the same documents: tokens inverted, values
 * as sorted-set facets (lucene-facet), everything that answers need in columns. It counts the same
 * facets and collects the first hits in the order in which Lucene likes them best; it orders and
 * reads nothing.
 */
final class BareLucene implements AutoCloseable {

    private static final String KIND = "kind";
    private static final int HITS = 20;

    private static final FacetsConfig FACETS = facetsConfig();

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;

    private BareLucene(FSDirectory directory) throws IOException {
        this.directory = directory;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, FACETS);
    }

    private static FacetsConfig facetsConfig() {
        FacetsConfig config = new FacetsConfig();
        for (SearchFilter filter : SearchFilter.values()) {
            config.setMultiValued(filter.wireName(), true);
        }
        return config;
    }

    /** Builds an index from nothing and commits it. */
    static void build(Path path, Stream<Document> documents) throws IOException {
        try (FSDirectory directory = FSDirectory.open(path);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Iterator<Document> all = documents.iterator();
            while (all.hasNext()) {
                writer.addDocument(all.next());
            }
            writer.commit();
        }
    }

    /** Opens a built one. */
    static BareLucene open(Path path) throws IOException {
        return new BareLucene(FSDirectory.open(path));
    }

    /** A document with everything that the engine's own has, in Lucene's usual fields. */
    static Document document(EngineDocument source) {
        Document document = new Document();
        document.add(new StringField("id", source.record().id(), Field.Store.NO));
        document.add(new StringField(KIND, source.record().kind().wireName(), Field.Store.NO));
        document.add(
                new StringField(
                        "target",
                        source.record().kind().wireName() + "/" + source.record().key(),
                        Field.Store.NO));
        document.add(new SortedDocValuesField("sort", new BytesRef(source.sortKey())));
        document.add(new NumericDocValuesField("version", source.record().version()));
        document.add(new NumericDocValuesField("changed", source.changedAt()));
        document.add(new BinaryDocValuesField("features", new BytesRef(source.features())));
        document.add(new BinaryDocValuesField("json", new BytesRef(source.record().json())));
        source.tokens()
                .forEach(
                        (field, tokens) ->
                                tokens.forEach(
                                        token ->
                                                document.add(
                                                        new StringField(
                                                                field.wireName(),
                                                                token,
                                                                Field.Store.NO))));
        source.values()
                .forEach(
                        (filter, values) ->
                                values.forEach(
                                        value ->
                                                document.add(
                                                        new SortedSetDocValuesFacetField(
                                                                filter.wireName(), value))));
        try {
            return FACETS.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what the retrieval counts. */
    Map<SearchFilter, List<FacetCount>> count(Retrieval retrieval) throws IOException {
        Query query = query(retrieval);
        Facets counts;
        if (retrieval.filters().isEmpty()) {
            FacetsCollectorManager.FacetsResult result =
                    FacetsCollectorManager.search(
                            searcher, query, HITS, new FacetsCollectorManager());
            counts = new SortedSetDocValuesFacetCounts(state, result.facetsCollector());
        } else {
            DrillDownQuery down = new DrillDownQuery(FACETS, query);
            retrieval
                    .filters()
                    .forEach(
                            (filter, values) ->
                                    values.forEach(value -> down.add(filter.wireName(), value)));
            counts = new DrillSideways(searcher, FACETS, state).search(down, HITS).facets;
        }
        return read(counts, retrieval.facets());
    }

    private static Map<SearchFilter, List<FacetCount>> read(Facets counts, Set<SearchFilter> wanted)
            throws IOException {
        Map<SearchFilter, List<FacetCount>> read = new EnumMap<>(SearchFilter.class);
        for (SearchFilter facet : wanted) {
            FacetResult result = counts.getAllChildren(facet.wireName());
            List<FacetCount> values = new ArrayList<>();
            if (result != null) {
                for (LabelAndValue each : result.labelValues) {
                    values.add(new FacetCount(each.label, each.value.longValue()));
                }
            }
            read.put(facet, values);
        }
        return read;
    }

    /** What matches, without scores. */
    private static Query query(Retrieval retrieval) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(KIND, retrieval.kind().wireName())), Occur.FILTER);
        if (!retrieval.words().isEmpty()) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            for (Wanted word : retrieval.words()) {
                if (!word.optional()) {
                    words.add(word(word), Occur.SHOULD);
                }
            }
            words.setMinimumNumberShouldMatch(retrieval.required());
            query.add(words.build(), Occur.FILTER);
        }
        return new ConstantScoreQuery(query.build());
    }

    private static Query word(Wanted word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Way way : word.ways()) {
            Term term = new Term(way.field().wireName(), way.token());
            any.add(
                    way.match() == Match.SAME
                            ? new TermQuery(term)
                            : way.match() == Match.BEGINNING
                                    ? new PrefixQuery(term)
                                    : new FuzzyQuery(term, way.match() == Match.ONE_TYPO ? 1 : 2),
                    Occur.SHOULD);
        }
        return any.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
