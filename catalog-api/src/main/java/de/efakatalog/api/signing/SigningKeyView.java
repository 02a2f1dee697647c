package de.efakatalog.api.signing;

import de.efakatalog.model.signing.PublishedKey;
import java.time.Instant;
import java.util.List;

/**
 * A key as its operator sees it.
 *
 * @param kid names the key in the header of a signature
 * @param createdAt when it was made
 * @param held whether the instance that answers has the private half
 * @param current whether the instance that answers signs with it
 */
public record SigningKeyView(String kid, Instant createdAt, boolean held, boolean current) {

    static SigningKeyView of(PublishedKey key, List<String> ownKids) {
        return new SigningKeyView(
                key.kid(),
                key.createdAt(),
                ownKids.contains(key.kid()),
                ownKids.getFirst().equals(key.kid()));
    }
}
