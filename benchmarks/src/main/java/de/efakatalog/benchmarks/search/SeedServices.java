package de.efakatalog.benchmarks.search;

import de.efakatalog.seed.SeedFile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services that the product ships with. */
final class SeedServices {

    private SeedServices() {}

    /**
     * A service as far as search cares.
     *
     * @param key its key
     * @param title official title
     * @param citizenTitle title in citizens' words
     * @param executingLevel who executes it, as the seed names levels
     */
    record SeedService(
            String key,
            String title,
            @Nullable String citizenTitle,
            @Nullable String executingLevel) {}

    static List<SeedService> all() {
        return Stream.of(SeedFile.SERVICES, SeedFile.OWN_SERVICES)
                .flatMap(file -> file.rows().stream())
                .map(
                        row ->
                                new SeedService(
                                        row.required("key"),
                                        row.required("title"),
                                        row.text("citizen_title"),
                                        row.text("executing_level")))
                .toList();
    }
}
