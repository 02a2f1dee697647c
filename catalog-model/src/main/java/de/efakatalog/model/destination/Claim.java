package de.efakatalog.model.destination;

import de.efakatalog.model.service.LeikaKey;
import org.jspecify.annotations.Nullable;

/**
 * What a responsibility wants its destination to be signed for.
 *
 * @param leikaKey the service; only services with a LeiKa key can be signed for
 * @param ars the region, in its level's own length
 */
record Claim(String leikaKey, String ars) {

    /** The claim of a responsibility; null when its service has no LeiKa key. */
    static @Nullable Claim of(Claimant claimant) {
        return LeikaKey.isWellFormed(claimant.service())
                ? new Claim(claimant.service(), claimant.region())
                : null;
    }
}
