package de.efakatalog.model.region;

import java.time.LocalDate;

/** A Gemeindeverzeichnis is older than the one the registry holds. Nothing was changed. */
public final class OutdatedImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutdatedImportException(LocalDate file, LocalDate registry) {
        super(
                "The file states the regions as of %s, but the registry already holds those of %s. Import a file of that day or a later one."
                        .formatted(file, registry));
    }
}
