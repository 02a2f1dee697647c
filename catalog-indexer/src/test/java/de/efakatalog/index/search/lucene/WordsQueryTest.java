package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.efakatalog.index.search.engine.RetrievalOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways that are walked one after the other, and places by number, against Lucene's own queries and
 * collectors: over several windows, segments and deleted documents.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsQueryTest {

    private static final int DOCUMENTS = 15_000;
    private static final int QUESTIONS = 60;
    private static final long[] BEGINNINGS = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1};
    private static final List<String> TOKENS =
            IntStream.range(0, 60).mapToObj(i -> "t" + i).toList();

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeAll
    void index() throws IOException {
        Random random = new Random(7);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                writer.addDocument(document(random, i));
                if (i == 9_000 || i == 9_100) {
                    writer.commit();
                }
            }
            for (int i = 0; i < DOCUMENTS; i += 1 + random.nextInt(30)) {
                writer.deleteDocuments(new Term("id", Integer.toString(i)));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        assertThat(reader.leaves()).hasSizeGreaterThan(2);
        assertThat(reader.numDeletedDocs()).isPositive();
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static Document document(Random random, int number) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(number), Field.Store.NO));
        document.add(new StringField("half", number % 2 == 0 ? "even" : "odd", Field.Store.NO));
        for (int i = 0; i < 4; i++) {
            // small numbers are frequent, great ones rare
            int token = (int) (TOKENS.size() * Math.pow(random.nextDouble(), 4));
            document.add(new StringField("token", TOKENS.get(token), Field.Store.NO));
        }
        // a few beginnings on both sides of the sign, and several names with the same
        long beginning = BEGINNINGS[random.nextInt(BEGINNINGS.length)];
        String sortKey = "%016x%04x".formatted(beginning, random.nextInt(100));
        document.add(
                new BinaryDocValuesField(
                        LuceneFields.PLACE, new BytesRef(sortKey + '\0' + number + '\0' + "r")));
        document.add(
                new NumericDocValuesField(
                        LuceneFields.PLACE_BEGINNING, PlaceColumn.beginning(sortKey)));
        return document;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsWhatLuceneFindsWithTheSameScores(int required) throws IOException {
        Random random = new Random(required);
        long found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = question(random, required);
            ScoreDoc[] expected = searcher.search(question.whole(), DOCUMENTS).scoreDocs;
            ScoreDoc[] actual = searcher.search(question.words(), DOCUMENTS).scoreDocs;
            assertThat(describe(actual)).isEqualTo(describe(expected));
            found += expected.length;
        }
        assertThat(found).isGreaterThan(QUESTIONS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200, DOCUMENTS})
    void collectsTheFirstByScoreAndPlaceAsLuceneDoes(int limit) throws IOException {
        Random random = new Random(limit);
        for (int i = 0; i < QUESTIONS; i++) {
            Query query = question(random, 1).words();
            TopFieldDocs byScore = searcher.search(query, new TopPlaces(true, limit));
            TopFieldDocs byPlace = searcher.search(query, new TopPlaces(false, limit));
            assertSame(byScore, lucene(query, RELEVANCE, limit));
            assertSame(byPlace, lucene(query, NAME, limit));
        }
    }

    @Test
    void ranksFollowPlaces() throws IOException {
        int[] order = PlaceRanks.of(reader.leaves().getFirst().reader()).byRank();
        int[] ranks = PlaceRanks.of(reader.leaves().getFirst().reader()).byDocument();
        assertThat(order).hasSize(ranks.length);
        BytesRef before = new BytesRef();
        for (int rank = 0; rank < order.length; rank++) {
            assertThat(ranks[order[rank]]).isEqualTo(rank);
            BytesRef place = place(order[rank]);
            assertThat(before).isLessThan(place);
            before = place;
        }
    }

    private BytesRef place(int document) throws IOException {
        BinaryDocValues places =
                DocValues.getBinary(reader.leaves().getFirst().reader(), LuceneFields.PLACE);
        assertThat(places.advanceExact(document)).isTrue();
        return BytesRef.deepCopyOf(places.binaryValue());
    }

    private static final RetrievalOrder RELEVANCE = RetrievalOrder.RELEVANCE;
    private static final RetrievalOrder NAME = RetrievalOrder.NAME;

    private TopFieldDocs lucene(Query query, RetrievalOrder order, int limit) throws IOException {
        return searcher.search(
                query,
                new TopFieldCollectorManager(
                        LuceneOrder.sort(order), limit, null, Integer.MAX_VALUE));
    }

    private static void assertSame(TopFieldDocs actual, TopFieldDocs expected) {
        assertThat(actual.totalHits.value()).isEqualTo(expected.totalHits.value());
        assertThat(fields(actual)).isEqualTo(fields(expected));
    }

    private static List<String> fields(TopFieldDocs found) {
        return Arrays.stream(found.scoreDocs)
                .map(each -> each.doc + Arrays.toString(((FieldDoc) each).fields))
                .toList();
    }

    private static List<String> describe(ScoreDoc[] found) {
        return Arrays.stream(found)
                .sorted(Comparator.comparingInt(each -> each.doc))
                .map(each -> each.doc + "=" + each.score)
                .toList();
    }

    private record Question(Query whole, Query words) {}

    private static Question question(Random random, int required) {
        List<WordsQuery.Word> words = new ArrayList<>();
        BooleanQuery.Builder needed = new BooleanQuery.Builder();
        needed.setMinimumNumberShouldMatch(required);
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        Query filter = new TermQuery(new Term("half", random.nextBoolean() ? "even" : "odd"));
        whole.add(filter, Occur.FILTER);
        int all = required + random.nextInt(3);
        for (int i = 0; i < all + 2; i++) {
            boolean optional = i >= all;
            WordsQuery.Word word = new WordsQuery.Word(optional, ways(random));
            words.add(word);
            (optional ? whole : needed).add(best(word), Occur.SHOULD);
        }
        Query same = whole.add(needed.build(), Occur.MUST).build();
        return new Question(same, new WordsQuery(same, filter, words, required));
    }

    private static List<WordsQuery.Way> ways(Random random) {
        List<WordsQuery.Way> ways = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Query query = way(random, new Term("token", token(random)));
            ways.add(new WordsQuery.Way(query, 1 + random.nextInt(5_000)));
        }
        ways.sort(Comparator.comparingInt(way -> -way.score()));
        return ways;
    }

    private static String token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    /** Any kind of query that the engine makes of a way; one in sixteen meets a field of nobody. */
    private static Query way(Random random, Term term) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new PrefixQuery(term);
            // begins most of them: too many documents to be put together, and few ones beside
            case 3 -> new PrefixQuery(new Term("token", "t"));
            case 4, 5, 6 ->
                    new TermInSetQuery(
                            "token",
                            Stream.generate(() -> new BytesRef(token(random))).limit(5).toList());
            case 7 -> new TypoQuery(term, 1);
            case 8 -> new TypoQuery(new Term("token", "tt1"), 2);
            case 9 -> new TermInSetQuery("nobody", List.of(new BytesRef("t1")));
            case 10 -> new TermQuery(new Term("token", "none"));
            default -> new TermQuery(term);
        };
    }

    @Test
    void takesNoOtherQueriesForTokens() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                TokenPostings.of(
                                        new ConstantScoreQuery(new TermQuery(new Term("a", "b"))),
                                        reader.leaves().getFirst().reader()));
    }

    private static Query best(WordsQuery.Word word) {
        List<Query> ways = new ArrayList<>();
        for (WordsQuery.Way way : word.ways()) {
            ways.add(new BoostQuery(new ConstantScoreQuery(way.query()), way.score()));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }
}
