package de.efakatalog.model.signing;

import java.time.Instant;

/** Keys that are made in milliseconds; for everything but signatures that somebody trusts. */
final class SmallKeys {

    static final KeyGeneration GENERATION = new KeyGeneration(1536);

    private SmallKeys() {}

    static SigningKey createdAt(String moment) {
        return KeyGeneration.certify(GENERATION.generate(), Instant.parse(moment));
    }
}
