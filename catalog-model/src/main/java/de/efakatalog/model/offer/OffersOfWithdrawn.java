package de.efakatalog.model.offer;

import de.efakatalog.model.implementation.lifecycle.ImplementationWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Withdraws the offers of an implementation with it, whoever made them: nobody can take them up any
 * more. Contracts go on under their terms.
 */
@ApplicationScoped
class OffersOfWithdrawn {

    private final OfferRows rows;

    OffersOfWithdrawn(OfferRows rows) {
        this.rows = rows;
    }

    void follow(@Observes ImplementationWithdrawn withdrawn) {
        rows.publishedOf(withdrawn.id()).forEach(ReuseOffer::withdraw);
        rows.flush();
    }
}
