package de.efakatalog.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The committed mix of what people ask search for, as the queries of addresses. */
public final class SearchRequests {

    private SearchRequests() {}

    /** Of lists of services: words, filters or both. */
    public static List<String> searches() {
        return read("search-requests.txt");
    }

    /** Of suggestions: what has been typed so far. */
    public static List<String> suggestions() {
        return read("suggest-requests.txt");
    }

    private static List<String> read(String name) {
        try (InputStream file = SearchRequests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SearchRequests::query)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line has words, or after a tab a filter that is encoded already, or both. */
    private static String query(String line) {
        String[] columns = line.split("\t", 2);
        List<String> parameters = new ArrayList<>();
        if (!columns[0].isEmpty()) {
            parameters.add("q=" + URLEncoder.encode(columns[0], StandardCharsets.UTF_8));
        }
        if (columns.length == 2) {
            parameters.add(columns[1]);
        }
        return String.join("&", parameters);
    }
}
