package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.StaleCandidatesException;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts of documents that are read after they were found. */
class LateTextsTest {

    private static final Retrieval ALL =
            RightAnswers.all(RecordKind.SERVICE, RetrievalOrder.NAME, 100);

    private Cluster cluster;
    private ElasticEngine engine;

    @BeforeEach
    void build() {
        cluster = new Cluster();
        engine = cluster.instance();
        cluster.catalogue.next(200);
        cluster.build(engine);
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void areThoseOfTheRecordsThatWereFound() {
        Map<String, String> newest =
                cluster.catalogue.state().stream()
                        .filter(change -> change.kind() == RecordKind.SERVICE)
                        .filter(change -> !change.deleted())
                        .collect(
                                Collectors.toMap(
                                        change -> change.registry() + ' ' + change.key(),
                                        Change::json));
        List<Candidate> candidates = engine.find(ALL).candidates();

        engine.fetchFeatures(candidates);
        engine.fetchRecords(candidates);

        assertThat(candidates).hasSizeGreaterThan(10);
        assertThat(candidates)
                .allSatisfy(
                        each ->
                                assertThat(each.json())
                                        .isEqualTo(newest.get(each.registry() + ' ' + each.key())));
    }

    @Test
    void ofRecordsThatHaveChangedSinceAreNotTakenForThoseThatWereFound() {
        List<Candidate> candidates = engine.find(ALL).candidates();
        engine.apply(cluster.catalogue.next(400));

        assertThatThrownBy(() -> engine.fetchRecords(candidates))
                .isInstanceOf(StaleCandidatesException.class);
    }

    @Test
    void thatWereReadOnceAreNotAskedForAgain() {
        List<Candidate> first = engine.find(ALL).candidates();
        List<Candidate> second = engine.find(ALL).candidates();
        engine.fetchRecords(first);
        engine.close();

        engine.fetchRecords(second);
        assertThat(second).extracting(Candidate::json).isEqualTo(jsons(first));
        assertThatThrownBy(() -> engine.fetchFeatures(second))
                .isInstanceOf(EngineUnavailableException.class);
    }

    private static List<String> jsons(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::json).toList();
    }
}
