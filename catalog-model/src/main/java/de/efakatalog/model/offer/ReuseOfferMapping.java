package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.RecordMapping;
import de.efakatalog.model.offer.terms.OfferTerms;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entities to records, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ReuseOfferMapping {

    ReuseOfferMapping MAPPING = Mappers.getMapper(ReuseOfferMapping.class);

    ReuseOfferRecord toRecord(ReuseOffer entity);

    ReuseOfferDraftRecord toRecord(ReuseOfferDraft entity);

    /** Values as they are: a copy would be one of every part. */
    default OfferTerms asTheyAre(OfferTerms terms) {
        return terms;
    }
}
