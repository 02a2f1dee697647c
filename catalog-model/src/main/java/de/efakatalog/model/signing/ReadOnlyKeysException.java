package de.efakatalog.model.signing;

import java.nio.file.Path;

/** The keys are somebody else's to replace: the application cannot write where they are. */
public class ReadOnlyKeysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadOnlyKeysException(Path directory) {
        super(
                "The directory of the signing keys, %s, is not writable. Add a new key where its files come from (docs/keys.md)."
                        .formatted(directory));
    }
}
