package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One question to the index.
 *
 * <p>The checkpoint is found together with the records, so the position that an answer names is
 * that of the very state it was given from, whichever copy of the index gave it.
 */
final class ElasticRetrieval {

    /** How many records a scan reads at once. */
    private static final int SCAN_PAGE = 1_000;

    private static final Time SCAN_PAUSE = Time.of(time -> time.time("5m"));

    /** Most values that a facet is counted for; Elasticsearch makes no more by itself. */
    private static final int MOST_VALUES = 60_000;

    private static final String POSITION = "position";
    private static final String COUNTS = "counts";

    private static final Query CHECKPOINT =
            Query.of(
                    query ->
                            query.constantScore(
                                    c -> c.filter(f -> f.ids(ids -> ids.values(Checkpoint.ID)))));

    private final ElasticsearchClient client;
    private final String copy;
    private final String alias;
    private final Retrieval retrieval;
    private final LateTexts texts;
    private final ElasticOrder order;

    ElasticRetrieval(ElasticClients clients, String alias, Retrieval retrieval, LateTexts texts) {
        this.client = clients.questions();
        this.copy = clients.copy();
        this.alias = alias;
        this.retrieval = retrieval;
        this.texts = texts;
        this.order = new ElasticOrder(retrieval.order());
    }

    /** What was asked for. */
    Found find() throws IOException {
        SearchRequest.Builder request = request(retrieval.limit(), retrieval.after());
        request.index(alias);
        request.preference(copy);
        request.allowPartialSearchResults(false);
        request.trackTotalHits(track -> track.enabled(true));
        for (SearchFilter facet : retrieval.facets()) {
            request.aggregations(facet.wireName(), counting(facet));
        }
        // documents stay where they are: most are only ranked, by features that are known already
        request.source(source -> source.fetch(false));
        request.docvalueFields(
                FieldAndFormat.of(field -> field.field(ElasticFields.VERSION_OF_RECORD)),
                FieldAndFormat.of(field -> field.field(ElasticFields.FEATURES_KEY)));
        SearchResponse<StoredDocument> answer =
                client.search(request.build(), StoredDocument.class);
        return new Found(
                answer.hits().hits().stream().map(this::candidate).toList(),
                Objects.requireNonNull(answer.hits().total()).value(),
                facets(answer),
                position(answer),
                alias);
    }

    /** All records, in order, from one state. */
    long scan(Consumer<Candidate> reader) throws IOException {
        String state =
                client.openPointInTime(
                                open ->
                                        open.index(alias)
                                                .preference(copy)
                                                .keepAlive(SCAN_PAUSE)
                                                .allowPartialSearchResults(false))
                        .id();
        try {
            Place after = null;
            long position = 0;
            List<Candidate> page;
            do {
                SearchRequest.Builder request = request(SCAN_PAGE, after);
                request.pit(pit -> pit.id(state).keepAlive(SCAN_PAUSE));
                request.trackTotalHits(track -> track.enabled(false));
                request.source(s -> s.filter(f -> f.includes(StoredDocument.FOR_SCANS)));
                SearchResponse<StoredDocument> answer =
                        client.search(request.build(), StoredDocument.class);
                position = position(answer);
                page = answer.hits().hits().stream().map(this::wholeCandidate).toList();
                for (Candidate candidate : page) {
                    reader.accept(candidate);
                    after = candidate.place();
                }
            } while (page.size() == SCAN_PAGE);
            return position;
        } finally {
            client.closePointInTime(close -> close.id(state));
        }
    }

    private SearchRequest.Builder request(int limit, @Nullable Place after) {
        SearchRequest.Builder request = new SearchRequest.Builder();
        request.query(
                either ->
                        either.bool(
                                bool ->
                                        bool.should(ElasticQueries.matching(retrieval), CHECKPOINT)
                                                .minimumShouldMatch("1")));
        request.postFilter(
                filter ->
                        filter.bool(bool -> bool.filter(byCounted(Set.of())).mustNot(CHECKPOINT)));
        request.aggregations(POSITION, agg -> agg.max(max -> max.field(ElasticFields.POSITION)));
        request.size(limit);
        request.sort(order.sort());
        if (after != null) {
            request.searchAfter(order.values(after));
        }
        return request;
    }

    /** Each facet ignores its own filter and keeps to those of the others. */
    private Aggregation counting(SearchFilter facet) {
        return Aggregation.of(
                counting ->
                        counting.filter(byCounted(Set.of(facet)))
                                .aggregations(
                                        COUNTS,
                                        each ->
                                                each.terms(
                                                        terms ->
                                                                terms.field(facet.wireName())
                                                                        .size(MOST_VALUES))));
    }

    private Query byCounted(Set<SearchFilter> ignored) {
        return ElasticQueries.byCounted(retrieval.filters(), retrieval.facets(), ignored);
    }

    private Candidate candidate(Hit<StoredDocument> hit) {
        long version = ((JsonNumber) only(hit, ElasticFields.VERSION_OF_RECORD)).longValueExact();
        String featuresKey = ((JsonString) only(hit, ElasticFields.FEATURES_KEY)).getString();
        String id = StoredDocument.present(hit.id());
        return new Candidate(
                order.place(hit.sort()),
                version,
                featuresKey,
                new LateText(texts, alias, id, LateText.Part.FEATURES, featuresKey),
                new LateText(texts, alias, id, LateText.Part.RECORD, Long.toString(version)));
    }

    /** With everything that belongs to it. */
    private Candidate wholeCandidate(Hit<StoredDocument> hit) {
        StoredDocument document = Objects.requireNonNull(hit.source());
        String features = StoredDocument.present(document.features());
        String json = StoredDocument.present(document.record());
        return new Candidate(
                order.place(hit.sort()),
                document.version(),
                StoredDocument.present(document.featuresKey()),
                () -> features,
                () -> json);
    }

    /** The only value of a field. */
    private static JsonValue only(Hit<StoredDocument> hit, String field) {
        return Objects.requireNonNull(hit.fields().get(field), field).toJson().asJsonArray().get(0);
    }

    private Map<SearchFilter, List<FacetCount>> facets(SearchResponse<StoredDocument> answer) {
        Map<SearchFilter, List<FacetCount>> facets = new EnumMap<>(SearchFilter.class);
        for (SearchFilter facet : retrieval.facets()) {
            facets.put(
                    facet,
                    aggregate(
                                    aggregate(answer.aggregations(), facet.wireName())
                                            .filter()
                                            .aggregations(),
                                    COUNTS)
                            .sterms()
                            .buckets()
                            .array()
                            .stream()
                            .map(
                                    bucket ->
                                            new FacetCount(
                                                    bucket.key().stringValue(), bucket.docCount()))
                            .toList());
        }
        return facets;
    }

    private static long position(SearchResponse<StoredDocument> answer) {
        Double position = aggregate(answer.aggregations(), POSITION).max().value();
        if (position == null || !Double.isFinite(position)) {
            throw new IndexNotBuiltException();
        }
        return position.longValue();
    }

    private static Aggregate aggregate(Map<String, Aggregate> aggregates, String name) {
        return Objects.requireNonNull(aggregates.get(name), name);
    }
}
