package de.efakatalog.model.destination;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Whose signatures over destinations are believed. */
@ConfigMapping(prefix = "catalog.signing")
public interface SignatureSettings {

    /**
     * A JWK set (RFC 7517, section 5) with the keys of those who issue signatures, such as FITKO's.
     * None by default: which environment of FIT-Connect is meant, and so whose keys, only the
     * operator knows. Without it an issued signature is taken when its payload fits.
     */
    Optional<Path> trustedKeys();
}
