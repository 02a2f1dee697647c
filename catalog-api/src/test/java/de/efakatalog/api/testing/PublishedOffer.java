package de.efakatalog.api.testing;

import de.efakatalog.model.offer.OfferDrafting;
import de.efakatalog.model.offer.OfferFacts;
import de.efakatalog.model.offer.OfferPublishing;
import de.efakatalog.model.offer.ReuseOfferDrafts;
import de.efakatalog.model.offer.SampleOffers;
import jakarta.enterprise.context.ApplicationScoped;

/** The offer that the addresses of the contract name. */
@ApplicationScoped
public class PublishedOffer {

    private static final String ID = "passierschein-a38-ikz";

    private final OfferDrafting drafting;
    private final OfferPublishing publishing;
    private final ReuseOfferDrafts drafts;

    PublishedOffer(OfferDrafting drafting, OfferPublishing publishing, ReuseOfferDrafts drafts) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.drafts = drafts;
    }

    /** Publishes it, if nobody has. */
    public void exists() {
        if (drafts.findRecord(ID).isEmpty()) {
            drafting.create(
                    new OfferFacts(
                            ID,
                            "passierschein-a38",
                            "stadt-moenchengladbach",
                            SampleOffers.complete()));
            publishing.publish(ID, 1);
        }
    }
}
