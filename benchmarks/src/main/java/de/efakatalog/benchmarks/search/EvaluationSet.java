package de.efakatalog.benchmarks.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Judged queries from a CSV file with the columns {@code alias}, {@code object_key} and {@code
 * kind}. A query that stands there with several keys is answered by each of them.
 */
public final class EvaluationSet {

    /** Facts that are committed: keywords and synonyms that public services publish. */
    private static final String COMMITTED = "judged-queries.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private EvaluationSet() {}

    /** The committed queries. */
    public static List<JudgedQuery> committed() {
        try (InputStream in = EvaluationSet.class.getResourceAsStream(COMMITTED);
                Reader reader = new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The committed queries cannot be read", e);
        }
    }

    /** The queries of a file. */
    public static List<JudgedQuery> of(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader);
        }
    }

    private static List<JudgedQuery> read(Reader reader) throws IOException {
        record Asked(String kind, String text) {}
        Map<Asked, Set<String>> objects = new LinkedHashMap<>();
        for (CSVRecord row : FORMAT.parse(reader)) {
            objects.computeIfAbsent(
                            new Asked(row.get("kind"), row.get("alias")), asked -> new TreeSet<>())
                    .add(row.get("object_key").substring(0, JudgedQuery.OBJECT_LENGTH));
        }
        return objects.entrySet().stream()
                .map(
                        each ->
                                new JudgedQuery(
                                        each.getKey().kind, each.getKey().text, each.getValue()))
                .toList();
    }
}
