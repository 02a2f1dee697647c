package de.efakatalog.api.testing;

import de.efakatalog.model.implementation.lifecycle.ImplementationDraftFacts;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafting;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafts;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import de.efakatalog.model.offer.OfferDrafting;
import de.efakatalog.model.offer.OfferFacts;
import de.efakatalog.model.offer.OfferPublishing;
import de.efakatalog.model.offer.ReuseOfferDrafts;
import de.efakatalog.model.offer.SampleOffers;
import jakarta.enterprise.context.ApplicationScoped;

/** The offer, and the draft of an implementation, that the addresses of the contract name. */
@ApplicationScoped
public class PublishedOffer {

    private static final String ID = "passierschein-a38-ikz";

    private static final String IMPLEMENTATION = "passierschein-a38";

    private final OfferDrafting drafting;
    private final OfferPublishing publishing;
    private final ReuseOfferDrafts drafts;
    private final ImplementationDrafting implementationDrafting;
    private final ImplementationDrafts implementationDrafts;

    PublishedOffer(
            OfferDrafting drafting,
            OfferPublishing publishing,
            ReuseOfferDrafts drafts,
            ImplementationDrafting implementationDrafting,
            ImplementationDrafts implementationDrafts) {
        this.implementationDrafting = implementationDrafting;
        this.implementationDrafts = implementationDrafts;
        this.drafting = drafting;
        this.publishing = publishing;
        this.drafts = drafts;
    }

    /** Publishes it, if nobody has. */
    public void exists() {
        if (drafts.findRecord(ID).isEmpty()) {
            drafting.create(
                    new OfferFacts(
                            ID, IMPLEMENTATION, "stadt-moenchengladbach", SampleOffers.complete()));
            publishing.publish(ID, 1);
        }
        if (implementationDrafts.findOpen(IMPLEMENTATION).isEmpty()) {
            implementationDrafting.create(
                    new ImplementationDraftFacts(
                            IMPLEMENTATION,
                            "stadt-moenchengladbach",
                            SampleImplementations.begun("Passierschein A38")));
        }
    }
}
