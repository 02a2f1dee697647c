package de.efakatalog.api.offer;

import de.efakatalog.model.offer.ReuseOfferDraftRecord;
import java.util.List;

/**
 * The drafts of an organisation.
 *
 * @param items by id
 */
record OfferDraftList(List<ReuseOfferDraftRecord> items) {}
