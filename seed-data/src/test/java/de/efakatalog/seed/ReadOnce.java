package de.efakatalog.seed;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The seed files for tests, each parsed once per run. */
final class ReadOnce {

    private static final Map<SeedFile, List<SeedRow>> ROWS = new EnumMap<>(SeedFile.class);

    private ReadOnce() {}

    static synchronized List<SeedRow> rows(SeedFile file) {
        return ROWS.computeIfAbsent(file, SeedFile::rows);
    }

    /** The rows by their first column; of two rows with one key the later one. */
    static Map<String, SeedRow> byKey(SeedFile file) {
        Map<String, SeedRow> byKey = new LinkedHashMap<>();
        rows(file).forEach(row -> byKey.put(row.required(file.columns().get(0)), row));
        return byKey;
    }
}
