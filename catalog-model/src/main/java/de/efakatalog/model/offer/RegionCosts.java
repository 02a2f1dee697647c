package de.efakatalog.model.offer;

import de.efakatalog.model.offer.cost.CostEstimate;
import de.efakatalog.model.offer.cost.CostEstimation;
import de.efakatalog.model.offer.cost.CostQuestion;
import de.efakatalog.model.offer.terms.OfferTerms;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.region.RegionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What terms cost whoever administers a region, with the inhabitants it has. */
@ApplicationScoped
public class RegionCosts {

    private final RegionPopulation population;

    RegionCosts(RegionPopulation population) {
        this.population = population;
    }

    /**
     * Calculates.
     *
     * @param uses in a whole year; null when nobody says
     * @param at first day of use
     */
    public CostEstimate estimate(
            OfferTerms terms, RegionRecord region, @Nullable Integer uses, LocalDate at) {
        return CostEstimation.of(
                terms,
                new CostQuestion(
                        Ars.of(region.ars()),
                        user(region.level()),
                        population.of(region).orElse(null),
                        uses,
                        at));
    }

    /** Who administers a region of this level. */
    private static OrganisationKind user(RegionLevel level) {
        return switch (level) {
            case GEMEINDE, GEMEINDEVERBAND -> OrganisationKind.KOMMUNE;
            case KREIS -> OrganisationKind.KREIS;
            case LAND, REGIERUNGSBEZIRK, BUND -> OrganisationKind.LAND;
        };
    }
}
