package de.efakatalog.model.service;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The OZG bundles. */
@ApplicationScoped
public class OzgServices implements RecordRepository<OzgService, OzgServiceRecord> {

    @Override
    public OzgServiceRecord toRecord(OzgService entity) {
        return entity.toRecord();
    }

    @Override
    public Class<OzgService> entityType() {
        return OzgService.class;
    }
}
