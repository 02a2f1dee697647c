package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.RecordRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The published offers, each with its latest number. */
@ApplicationScoped
public class ReuseOffers implements RecordRepository<ReuseOffer, ReuseOfferRecord> {

    @Override
    public ReuseOfferRecord toRecord(ReuseOffer entity) {
        return entity.toRecord();
    }

    @Override
    public Class<ReuseOffer> entityType() {
        return ReuseOffer.class;
    }

    /** All offers of one implementation, withdrawn ones too, by id. */
    @Transactional
    public List<ReuseOfferRecord> findOf(String implementation) {
        return list("implementation", Sort.by("id"), implementation).stream()
                .map(this::toRecord)
                .toList();
    }
}
