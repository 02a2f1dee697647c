package de.efakatalog.api.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may change about the doors. */
@ConfigMapping(prefix = "catalog.http")
public interface HttpSettings {

    /**
     * How long a read waits for the position it asks for. Read models lag by milliseconds: after
     * seconds something is wrong, and the reader should know.
     */
    @WithDefault("PT5S")
    Duration awaitPosition();

    /** Below this path bodies may be as large as the server takes at all. */
    @WithDefault("/api/v1/imports")
    String importPath();

    /** The largest body elsewhere, in bytes: no other door takes files. */
    @WithDefault("1048576")
    long maxBody();

    /**
     * How many requests to the change feed may wait at a time; each holds a thread. Those beyond
     * are answered at once.
     */
    @WithDefault("64")
    int waitingReaders();
}
