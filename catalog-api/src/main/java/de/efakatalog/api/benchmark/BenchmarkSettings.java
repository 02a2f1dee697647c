package de.efakatalog.api.benchmark;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** What is there for measurements alone. */
@ConfigMapping(prefix = "catalog.benchmark")
public interface BenchmarkSettings {

    /**
     * Opens the door to a constant body of so many bytes, 1 to 1,048,576. Without it the door is
     * not there: nobody but a benchmark has use for it.
     */
    OptionalInt constantBody();

    /** Opens the doors that make the engine calls of searches and suggestions, and nothing else. */
    @WithDefault("false")
    boolean engineCalls();
}
