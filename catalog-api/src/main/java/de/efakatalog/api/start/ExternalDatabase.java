package de.efakatalog.api.start;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an operator named a database of their own, as a system property or in the environment.
 */
final class ExternalDatabase {

    private ExternalDatabase() {}

    /** Looks before the application's configuration exists: the database has to be there first. */
    static boolean isConfigured() {
        return Stream.<@Nullable String>of(
                        System.getProperty("quarkus.datasource.jdbc.url"),
                        System.getenv("QUARKUS_DATASOURCE_JDBC_URL"))
                .anyMatch(url -> url != null && !url.isBlank());
    }
}
