package de.efakatalog.index.search.agreement;

import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lucene and a real Elasticsearch answer the queries of the evaluation, and others, alike: on fresh
 * indices and after many updates.
 *
 * <p>Updates and questions are random; the log and each failure name their seed, and {@code
 * -Dcatalog.agreement.seed=…} repeats them. {@code -Dcatalog.agreement.queries=FILE} takes the
 * queries of another CSV file, all of them.
 */
class EnginesAgreeTest {

    private static final Logger LOG = Logger.getLogger(EnginesAgreeTest.class);

    private static final boolean LONG = Boolean.getBoolean("catalog.verify");
    private static final long SEED = Long.getLong("catalog.agreement.seed", System.nanoTime());

    private static final String COMMITTED =
            "../benchmarks/src/main/resources/de/efakatalog/benchmarks/search/judged-queries.csv";
    private static final String FILE = System.getProperty("catalog.agreement.queries", COMMITTED);

    private static final int UPDATES = LONG ? 6_000 : 300;
    private static final int LARGEST_BATCH = LONG ? 400 : 100;

    /** Every how many-th query of the evaluation is asked. */
    private static final int STEP = LONG || !FILE.equals(COMMITTED) ? 1 : 10;

    private static final int ANY = LONG ? 1_000 : 40;
    private static final int SUGGESTIONS = LONG ? 300 : 10;

    /** Broad ones: far more services than are ranked (ADR 0004). */
    private static final List<String> BROAD = List.of("Erlaubnis Erteilung", "Genehmigung");

    private final Random random = new Random(SEED);
    private List<String> judged;

    @BeforeEach
    void read() throws IOException {
        LOG.infof("-Dcatalog.agreement.seed=%d", SEED);
        judged = Questions.judged(Path.of(FILE));
    }

    @Test
    void answerAlikeWhenFresh() {
        assertAgreement(new SameAnswers(TwoEngines.fresh(), "fresh, seed " + SEED), 0);
    }

    @Test
    void answerAlikeAfterManyUpdates(@TempDir Path directory) {
        try (TwoEngines engines = TwoEngines.filled(directory)) {
            SeedUpdates updates = new SeedUpdates(TwoEngines.SEED, random);
            for (int left = UPDATES; left > 0; ) {
                List<Change> batch =
                        updates.next(Math.min(left, 1 + random.nextInt(LARGEST_BATCH)));
                engines.apply(batch);
                left -= batch.size();
            }
            assertAgreement(new SameAnswers(engines, "after updates, seed " + SEED), STEP / 2);
        }
    }

    private void assertAgreement(SameAnswers same, int from) {
        for (int i = from; i < judged.size(); i += STEP) {
            same.assertAsked(Questions.firstTen(judged.get(i)));
        }
        Questions questions = new Questions(random, judged);
        for (int i = 0; i < ANY; i++) {
            same.assertAsked(questions.any());
        }
        for (int i = 0; i < SUGGESTIONS; i++) {
            same.assertTyped(questions.words());
        }
        BROAD.forEach(same::assertPages);
        same.assertScanned(BROAD.getFirst());
    }
}
