package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.Retrieval;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks the cluster, not too much of it at once. */
final class ElasticQuestions {

    /** Half of the connections: a search by one of these, what it has found by another. */
    private static final int AT_ONCE = 32;

    private final ElasticClients clients;
    private final Bulkhead bulkhead = new Bulkhead(AT_ONCE);
    private final LateTexts texts;

    ElasticQuestions(ElasticClients clients) {
        this.clients = clients;
        this.texts = new LateTexts(clients.questions(), clients.copy(), bulkhead);
    }

    /**
     * What an index has found.
     *
     * @throws EngineUnavailableException when the cluster cannot be asked at the moment
     * @throws IndexNotBuiltException when there is no such index
     */
    Found find(String alias, Retrieval retrieval) {
        return ask(alias, retrieval, ElasticRetrieval::find);
    }

    /** Hands over all that an index holds of what is asked for; else as {@link #find}. */
    long scan(String alias, Retrieval retrieval, Consumer<Candidate> reader) {
        return ask(alias, retrieval, question -> question.scan(reader));
    }

    /** Reads a text of candidates, at once, where it was not read yet. */
    void fetch(List<Candidate> candidates, Function<Candidate, Supplier<String>> text) {
        texts.fetch(
                candidates.stream()
                        .map(text)
                        .filter(LateText.class::isInstance)
                        .map(LateText.class::cast)
                        .toList());
    }

    private <T> T ask(String alias, Retrieval retrieval, Question<T> question) {
        ElasticRetrieval asked = new ElasticRetrieval(clients, alias, retrieval, texts);
        try {
            return ElasticCalls.make(() -> bulkhead.ask(() -> question.ask(asked)));
        } catch (ElasticsearchException e) {
            if (e.status() == ElasticCalls.MISSING) {
                throw new IndexNotBuiltException();
            }
            throw new IllegalStateException(
                    "Elasticsearch refuses a question: " + e.error().rootCause(), e);
        }
    }

    private interface Question<T> {

        T ask(ElasticRetrieval retrieval) throws IOException;
    }
}
