package de.efakatalog.model.responsibility;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The responsibilities. */
@ApplicationScoped
public class Responsibilities implements RecordRepository<Responsibility, ResponsibilityRecord> {

    @Override
    public ResponsibilityRecord toRecord(Responsibility entity) {
        return entity.toRecord();
    }

    @Override
    public Class<Responsibility> entityType() {
        return Responsibility.class;
    }
}
