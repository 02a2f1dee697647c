package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The authorities. */
@ApplicationScoped
public class Authorities implements RecordRepository<Authority, AuthorityRecord> {

    @Override
    public AuthorityRecord toRecord(Authority entity) {
        return entity.toRecord();
    }

    @Override
    public Class<Authority> entityType() {
        return Authority.class;
    }
}
