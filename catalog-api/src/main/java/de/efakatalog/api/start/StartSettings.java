package de.efakatalog.api.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the application starts. */
@ConfigMapping(prefix = "catalog.seed")
public interface StartSettings {

    /** Whether an empty registry is filled with the facts that the product ships with. */
    @WithDefault("true")
    boolean load();
}
