package de.efakatalog.index.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what an engine answers with what it should. */
public final class RightAnswers {

    private static final int QUESTIONS = 150;

    private RightAnswers() {}

    /** Asks many questions, and for all documents. */
    public static void assertGivenBy(SearchEngine engine, RandomCatalogue catalogue) {
        SlowEngine right = new SlowEngine(catalogue.state(), catalogue.head());
        RandomRetrievals questions = new RandomRetrievals(catalogue, 42);
        for (int i = 0; i < QUESTIONS; i++) {
            Retrieval question = questions.next();
            Found found = engine.find(question);
            // all at once, as searching does; one by one takes as many requests
            engine.fetchFeatures(found.candidates());
            engine.fetchRecords(found.candidates());
            assertSame(question, found, right.find(question));
        }
        for (RecordKind kind : RecordKind.values()) {
            Retrieval all = all(kind, RetrievalOrder.NAME, 10_000);
            List<Candidate> scanned = new ArrayList<>();
            assertThat(engine.scan(all, scanned::add)).isEqualTo(catalogue.head());
            assertThat(described(scanned)).isEqualTo(described(right.find(all).candidates()));
        }
    }

    /** All records of a kind. */
    public static Retrieval all(RecordKind kind, RetrievalOrder order, int limit) {
        return new Retrieval(kind, List.of(), 0, Map.of(), Set.of(), order, limit, null);
    }

    static void assertSame(Retrieval question, Found found, Found right) {
        assertThat(found.total()).as("total of %s", question).isEqualTo(right.total());
        assertThat(described(found.candidates()))
                .as("candidates of %s", question)
                .isEqualTo(described(right.candidates()));
        assertThat(found.facets()).as("facets of %s", question).isEqualTo(right.facets());
        assertThat(found.position()).isEqualTo(right.position());
    }

    static List<String> described(List<Candidate> candidates) {
        return candidates.stream()
                .map(
                        each ->
                                "%s version %d %s %s"
                                        .formatted(
                                                each.place(),
                                                each.version(),
                                                each.features(),
                                                each.json()))
                .toList();
    }
}
