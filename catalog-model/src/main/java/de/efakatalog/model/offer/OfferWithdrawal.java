package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Withdraws an offer: nobody can take it up any more. Its terms stay, and contracts go on; a new
 * number may be published later.
 *
 * <p>Who may: signatories of the provider that stands in the offer.
 */
@ApplicationScoped
public class OfferWithdrawal {

    private final OfferRows rows;
    private final UnitOfWork unitOfWork;

    OfferWithdrawal(OfferRows rows, UnitOfWork unitOfWork) {
        this.rows = rows;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Withdraws the offer as the writer has read it.
     *
     * @param known the version of the offer that the writer has read
     * @throws UnknownOfferException when there is none
     * @throws StaleOfferException when it has another version by now
     * @throws OfferTransitionException when it is withdrawn already
     */
    public Committed<ReuseOfferRecord> withdraw(String id, long known) {
        return unitOfWork.run(
                () -> {
                    ReuseOffer offer = rows.known(ReuseOffer.class, id, known);
                    if (offer.getStatus() == OfferStatus.WITHDRAWN) {
                        throw new OfferTransitionException("The offer is withdrawn already.");
                    }
                    offer.withdraw();
                    rows.flush();
                    return offer.toRecord();
                });
    }
}
