package de.efakatalog.index.search.conformance;

import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Questions of all shapes to a {@link RandomCatalogue}. */
final class RandomRetrievals {

    private static final List<RecordKind> KINDS =
            List.of(
                    RecordKind.SERVICE,
                    RecordKind.SERVICE,
                    RecordKind.SERVICE,
                    RecordKind.IMPLEMENTATION,
                    RecordKind.ORGANISATION,
                    RecordKind.REGION);

    private static final List<TokenField> FIELDS = List.of(TokenField.values());
    private static final List<Match> MATCHES = List.of(Match.values());
    private static final List<RetrievalOrder> ORDERS = List.of(RetrievalOrder.values());

    private final RandomCatalogue catalogue;
    private final Random random;

    RandomRetrievals(RandomCatalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.random = new Random(seed);
    }

    Retrieval next() {
        List<Wanted> words = new ArrayList<>();
        int number = random.nextInt(5);
        for (int i = 0; i < number; i++) {
            words.add(wanted(random.nextInt(4) == 0));
        }
        int needed = (int) words.stream().filter(word -> !word.optional()).count();
        return new Retrieval(
                any(KINDS),
                words,
                random.nextInt(needed + 1),
                filters(),
                facets(),
                any(ORDERS),
                random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(200),
                null);
    }

    private Wanted wanted(boolean optional) {
        List<Way> ways = new ArrayList<>();
        int number = 1 + random.nextInt(4);
        String token = catalogue.token();
        for (int i = 0; i < number; i++) {
            ways.add(
                    new Way(
                            any(FIELDS),
                            any(MATCHES),
                            random.nextInt(5) == 0 ? catalogue.token() : token,
                            1 + random.nextInt(random.nextBoolean() ? 3 : 10_000)));
        }
        return new Wanted(optional, ways);
    }

    private Map<SearchFilter, List<String>> filters() {
        Map<SearchFilter, List<String>> filters = new EnumMap<>(SearchFilter.class);
        RandomCatalogue.VALUES.forEach(
                (name, values) -> {
                    if (random.nextInt(7) == 0) {
                        filters.put(
                                SearchFilter.valueOf(name),
                                values.subList(0, 1 + random.nextInt(values.size())));
                    }
                });
        return filters;
    }

    private Set<SearchFilter> facets() {
        Set<SearchFilter> facets = EnumSet.noneOf(SearchFilter.class);
        for (SearchFilter filter : SearchFilter.values()) {
            if (filter.isCounted() && random.nextInt(4) == 0) {
                facets.add(filter);
            }
        }
        return facets;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
