package de.efakatalog.benchmarks.search;

import de.efakatalog.index.search.text.GermanAnalysis;
import de.efakatalog.index.search.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command behind {@code ./catalog dictionary}: writes in how many titles of the committed
 * services each word stands. Works in the root of the repository.
 */
public final class WriteDictionary {

    /** The resource that it writes. */
    static final Path FILE =
            Path.of(
                    "catalog-indexer/src/main/resources/de/efakatalog/index/search/text/dictionary.txt");

    private static final String HEAD =
            """
            # Each word of the titles of the committed services, folded, and in how many of them it
            # stands; after the asterisk, how many services there are.
            # Written by ./catalog dictionary: do not change it by hand.
            """;

    private WriteDictionary() {}

    /** Takes no arguments. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    /** What the file is to hold. */
    static String text() {
        Map<String, Integer> counts = new TreeMap<>();
        var services = SeedServices.all();
        for (SeedServices.SeedService service : services) {
            words(service).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        StringBuilder text =
                new StringBuilder(HEAD).append("* ").append(services.size()).append('\n');
        counts.forEach((word, count) -> text.append(word).append(' ').append(count).append('\n'));
        return text.toString();
    }

    private static Set<String> words(SeedServices.SeedService service) {
        return Stream.of(
                        service.title(),
                        service.citizenTitle() == null ? "" : service.citizenTitle())
                .flatMap(title -> GermanAnalysis.tokens(title).stream())
                .map(Token::plain)
                .collect(Collectors.toSet());
    }
}
