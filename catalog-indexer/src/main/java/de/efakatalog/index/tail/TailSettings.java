package de.efakatalog.index.tail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How read models follow the log. */
@ConfigMapping(prefix = "catalog.tail")
public interface TailSettings {

    /**
     * How long to rest before the next look at the log. Changes of this process are announced and
     * need no look; this is how late those of another instance may be seen.
     */
    @WithDefault("PT0.1S")
    Duration interval();

    /**
     * How many entries are read and applied at once: enough to be fast, few enough to hold in
     * memory.
     */
    @WithDefault("2000")
    int batch();

    /** How long to rest after the database or an index failed, before the next try. */
    @WithDefault("PT2S")
    Duration retry();
}
