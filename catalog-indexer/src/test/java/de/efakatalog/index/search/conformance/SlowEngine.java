package de.efakatalog.index.search.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import de.efakatalog.model.changelog.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What engines should answer, by looking at one record after the other. */
final class SlowEngine {

    private final List<EngineDocument> documents = new ArrayList<>();
    private final long position;

    /**
     * @param state the newest version of every record
     */
    SlowEngine(List<Change> state, long position) {
        this.position = position;
        RecordDocuments maker = new RecordDocuments(new ObjectMapper());
        Mentions mentions = new Mentions();
        List<IndexedRecord> records = state.stream().map(IndexedRecord::of).toList();
        records.forEach(record -> mentions.replace(record.id(), maker.statement(record)));
        records.forEach(record -> documents.add(maker.document(record, mentions)));
    }

    Found find(Retrieval retrieval) {
        List<Candidate> all = new ArrayList<>();
        for (EngineDocument document : documents) {
            OptionalLong score = score(document, retrieval);
            if (score.isPresent() && passes(document, retrieval, null)) {
                all.add(candidate(document, retrieval.order(), score.getAsLong()));
            }
        }
        all.sort(Comparator.comparing(Candidate::place));
        Place after = retrieval.after();
        return new Found(
                all.stream()
                        .filter(each -> after == null || each.place().compareTo(after) > 0)
                        .limit(retrieval.limit())
                        .toList(),
                all.size(),
                facets(retrieval),
                position,
                "slow");
    }

    private Map<SearchFilter, List<FacetCount>> facets(Retrieval retrieval) {
        Map<SearchFilter, List<FacetCount>> facets = new EnumMap<>(SearchFilter.class);
        for (SearchFilter facet : retrieval.facets()) {
            Map<String, Long> counts = new TreeMap<>();
            for (EngineDocument document : documents) {
                if (score(document, retrieval).isPresent() && passes(document, retrieval, facet)) {
                    values(document, facet).forEach(value -> counts.merge(value, 1L, Long::sum));
                }
            }
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(each -> new FacetCount(each.getKey(), each.getValue()))
                            .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                            .toList());
        }
        return facets;
    }

    private static Candidate candidate(EngineDocument document, RetrievalOrder order, long score) {
        IndexedRecord record = document.record();
        long rank =
                switch (order) {
                    case RELEVANCE -> score;
                    case NEWEST -> document.changedAt();
                    case NAME -> 0;
                };
        return new Candidate(
                new Place(rank, document.sortKey(), record.key(), record.registry()),
                record.version(),
                document.featuresKey(),
                document::features,
                record::json);
    }

    private static Set<String> values(EngineDocument document, SearchFilter filter) {
        return document.values().getOrDefault(filter, Set.of());
    }

    private static boolean passes(
            EngineDocument document, Retrieval retrieval, @Nullable SearchFilter ignored) {
        return retrieval.filters().entrySet().stream()
                .filter(filter -> filter.getKey() != ignored)
                .allMatch(
                        filter ->
                                filter.getValue().stream()
                                        .anyMatch(values(document, filter.getKey())::contains));
    }

    private static OptionalLong score(EngineDocument document, Retrieval retrieval) {
        if (document.record().kind() != retrieval.kind()) {
            return OptionalLong.empty();
        }
        long sum = 0;
        int met = 0;
        int needed = 0;
        for (Wanted word : retrieval.words()) {
            int best =
                    word.ways().stream()
                            .filter(way -> meets(document, way))
                            .mapToInt(Way::score)
                            .max()
                            .orElse(0);
            sum += best;
            met += best > 0 ? 1 : 0;
            needed += best > 0 && !word.optional() ? 1 : 0;
        }
        boolean matches =
                retrieval.words().isEmpty()
                        || (retrieval.required() == 0 ? met > 0 : needed >= retrieval.required());
        return matches ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static boolean meets(EngineDocument document, Way way) {
        String wanted = EngineDocument.bounded(way.token());
        int length = wanted.codePointCount(0, wanted.length());
        return document.tokens().getOrDefault(way.field(), Set.of()).stream()
                .anyMatch(
                        token ->
                                switch (way.match()) {
                                    case SAME -> token.equals(wanted);
                                    case BEGINNING -> token.startsWith(wanted);
                                    case ONE_TYPO -> isNear(token, wanted, length, 1);
                                    case TWO_TYPOS -> isNear(token, wanted, length, 2);
                                });
    }

    private static boolean isNear(String token, String wanted, int length, int most) {
        // each typo adds or takes away one letter at most
        return Math.abs(token.codePointCount(0, token.length()) - length) <= most
                && typos(token, wanted) <= most;
    }

    /** Letters added, missing, wrong or swapped with their neighbour (optimal string alignment). */
    static int typos(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int wrong = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i][j] =
                        Math.min(
                                cost[i - 1][j - 1] + wrong,
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length][b.length];
    }
}
