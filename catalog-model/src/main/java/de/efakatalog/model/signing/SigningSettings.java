package de.efakatalog.model.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the keys of this registry are. */
@ConfigMapping(prefix = "catalog.signing")
public interface SigningSettings {

    /**
     * Holds one file per private key. Beside the database, not in it: who can read a backup of the
     * database must not be able to sign. Instances may share a directory or have one each.
     */
    @WithDefault("${catalog.data-directory:./data}/keys")
    Path keyDirectory();
}
