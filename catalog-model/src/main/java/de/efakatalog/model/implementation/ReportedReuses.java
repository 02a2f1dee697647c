package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.RecordRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The reports of reuse. */
@ApplicationScoped
public class ReportedReuses implements RecordRepository<ReportedReuse, ReportedReuseRecord> {

    @Override
    public ReportedReuseRecord toRecord(ReportedReuse entity) {
        return entity.toRecord();
    }

    @Override
    public Class<ReportedReuse> entityType() {
        return ReportedReuse.class;
    }

    /** All reports about one implementation, newest first, those without a date last. */
    @Transactional
    public List<ReportedReuseRecord> findAbout(String implementation) {
        Sort newestFirst =
                Sort.by("sourceDate", Sort.Direction.Descending, Sort.NullPrecedence.NULLS_LAST)
                        .and("id");
        return list("implementation", newestFirst, implementation).stream()
                .map(this::toRecord)
                .toList();
    }
}
