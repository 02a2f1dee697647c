package de.efakatalog.index.search.agreement;

import de.efakatalog.index.search.SearchOrder;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.seed.SeedFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What people ask: with the words of the evaluation, of titles, and with typos in them. */
final class Questions {

    /** What the doors count of services. */
    static final Set<SearchFilter> FACETS =
            EnumSet.of(
                    SearchFilter.THEMENFELD,
                    SearchFilter.LAGE,
                    SearchFilter.TYPISIERUNG,
                    SearchFilter.IMPLEMENTED,
                    SearchFilter.MATURITY,
                    SearchFilter.PROVIDER_LAND,
                    SearchFilter.REUSABLE_IN);

    private static final List<RecordKind> KINDS =
            List.of(
                    RecordKind.SERVICE,
                    RecordKind.SERVICE,
                    RecordKind.SERVICE,
                    RecordKind.IMPLEMENTATION,
                    RecordKind.ORGANISATION,
                    RecordKind.OZG_SERVICE,
                    RecordKind.REGION);

    private static final Map<SearchFilter, List<String>> VALUES =
            Map.of(
                    SearchFilter.THEMENFELD, List.of("Familie & Kind", "Bauen & Wohnen"),
                    SearchFilter.TYPISIERUNG, List.of("2", "3", "4", "5"),
                    SearchFilter.IMPLEMENTED, List.of("true", "false"),
                    SearchFilter.STATUS, List.of("published", "draft"),
                    SearchFilter.MATURITY, List.of("1", "2", "3"),
                    SearchFilter.PROVIDER_LAND, List.of("05", "12", "06"),
                    SearchFilter.REUSABLE_IN, List.of("09", "05", "11"));

    private final Random random;
    private final List<String> judged;
    private final List<String> titles;

    /**
     * @param judged the queries of the evaluation
     */
    Questions(Random random, List<String> judged) {
        this.random = random;
        this.judged = judged;
        this.titles = SeedFile.SERVICES.rows().stream().map(row -> row.required("title")).toList();
    }

    /** The words in the column {@code alias} of a CSV file, each once. */
    static List<String> judged(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).stream()
                    .map((CSVRecord row) -> row.get("alias"))
                    .distinct()
                    .toList();
        }
    }

    /** What the list of services is asked when somebody types these words. */
    static SearchQuery firstTen(String words) {
        return new SearchQuery(RecordKind.SERVICE, words, Map.of(), 10, null);
    }

    /** Any list with any filters, counts and order. */
    SearchQuery any() {
        Map<SearchFilter, List<String>> filters = new EnumMap<>(SearchFilter.class);
        VALUES.forEach(
                (filter, values) -> {
                    if (random.nextInt(5) == 0) {
                        filters.put(filter, values.subList(0, 1 + random.nextInt(values.size())));
                    }
                });
        return new SearchQuery(
                any(KINDS),
                random.nextInt(4) == 0 ? null : words(),
                filters,
                random.nextBoolean() ? FACETS : Set.of(),
                order(),
                random.nextInt(4) == 0,
                1 + random.nextInt(40),
                null);
    }

    private @Nullable SearchOrder order() {
        return random.nextBoolean() ? null : any(List.of(SearchOrder.values()));
    }

    /** As somebody may type them. */
    String words() {
        List<String> words =
                new ArrayList<>(
                        List.of(any(random.nextBoolean() ? judged : titles).split(" ", -1)));
        while (words.size() > 1 && random.nextInt(3) > 0) {
            words.remove(random.nextInt(words.size()));
        }
        String typed = String.join(" ", words);
        return switch (random.nextInt(4)) {
            case 0 -> typed.substring(0, Math.max(1, typed.length() - 1 - random.nextInt(4)));
            case 1 -> mistyped(typed);
            default -> typed;
        };
    }

    private String mistyped(String words) {
        int at = random.nextInt(Math.max(1, words.length()));
        String before = words.substring(0, at);
        String after = words.substring(Math.min(words.length(), at + 1));
        return random.nextBoolean() ? before + after : before + "e" + after;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
