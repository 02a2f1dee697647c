package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The organisations. */
@ApplicationScoped
public class Organisations implements RecordRepository<Organisation, OrganisationRecord> {

    @Override
    public OrganisationRecord toRecord(Organisation entity) {
        return entity.toRecord();
    }

    @Override
    public Class<Organisation> entityType() {
        return Organisation.class;
    }
}
