package de.efakatalog.model.offer.cost;

import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when costs are asked.
 *
 * @param ars region of the Kommune; its Land stands in it
 * @param user what kind of organisation it is
 * @param population its inhabitants; null when unknown
 * @param uses how often it would be used in a whole calendar year; null when unknown
 * @param at first day of use, Europe/Berlin
 */
public record CostQuestion(
        Ars ars,
        OrganisationKind user,
        @Nullable Population population,
        @Nullable Integer uses,
        LocalDate at) {

    /**
     * @throws IllegalArgumentException when the number of uses is negative, or the region is the
     *     Bund
     */
    public CostQuestion {
        if (uses != null && uses < 0) {
            throw new IllegalArgumentException("There are no fewer than 0 uses.");
        }
        if (ars.equals(Ars.BUND)) {
            throw new IllegalArgumentException("Costs are estimated for a region of a Land.");
        }
    }

    /** Key of the Land, 2 digits. */
    String land() {
        return ars.land().orElseThrow().value();
    }
}
