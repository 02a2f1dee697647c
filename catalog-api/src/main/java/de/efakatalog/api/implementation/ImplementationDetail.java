package de.efakatalog.api.implementation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.efakatalog.model.implementation.profile.ImplementationProfile;
import org.jspecify.annotations.Nullable;

/**
 * An implementation with all that its provider says about it.
 *
 * @param implementation as in lists
 * @param profile what an adopter needs to know; null while only sources speak of it
 */
public record ImplementationDetail(
        @JsonUnwrapped ImplementationView implementation, @Nullable ImplementationProfile profile) {

    /** The versions of all that stands in the answer. */
    String versions() {
        return implementation.versions();
    }
}
