package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.RecordRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The drafts. Whoever reads here has to see to it that the reader belongs to the provider that
 * stands in the draft.
 */
@ApplicationScoped
public class ReuseOfferDrafts implements RecordRepository<ReuseOfferDraft, ReuseOfferDraftRecord> {

    @Override
    public ReuseOfferDraftRecord toRecord(ReuseOfferDraft entity) {
        return entity.toRecord();
    }

    @Override
    public Class<ReuseOfferDraft> entityType() {
        return ReuseOfferDraft.class;
    }

    /** All drafts of one provider, by id. */
    @Transactional
    public List<ReuseOfferDraftRecord> findOf(String provider) {
        return list("provider", Sort.by("id"), provider).stream().map(this::toRecord).toList();
    }
}
