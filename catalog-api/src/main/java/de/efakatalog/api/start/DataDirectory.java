package de.efakatalog.api.start;

import java.nio.file.Path;

/** Where everything lives that survives a restart: database, index, uploads, operator's token. */
final class DataDirectory {

    /** The setting that moves it. */
    static final String VARIABLE = "CATALOG_DATA";

    private static final String DEFAULT = "data";

    private DataDirectory() {}

    /** The directory named by the environment, else {@code ./data}; absolute. */
    static Path fromEnvironment() {
        String named = System.getenv(VARIABLE);
        return Path.of(named == null || named.isBlank() ? DEFAULT : named)
                .toAbsolutePath()
                .normalize();
    }
}
