package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.RecordRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The drafts. Whoever reads here has to see to it that the reader belongs to the provider that
 * stands in the draft.
 */
@ApplicationScoped
public class ImplementationDrafts
        implements RecordRepository<ImplementationDraft, ImplementationDraftRecord> {

    @Override
    public ImplementationDraftRecord toRecord(ImplementationDraft entity) {
        return entity.toRecord();
    }

    @Override
    public Class<ImplementationDraft> entityType() {
        return ImplementationDraft.class;
    }

    /** The draft with this id that somebody goes on with. */
    @Transactional
    public Optional<ImplementationDraftRecord> findOpen(String id) {
        return findRecord(id).filter(draft -> !draft.discarded());
    }

    /** All drafts of one provider, by id; not those that were discarded. */
    @Transactional
    public List<ImplementationDraftRecord> findOf(String provider) {
        return list("provider = ?1 and discarded = false", Sort.by("id"), provider).stream()
                .map(this::toRecord)
                .toList();
    }
}
