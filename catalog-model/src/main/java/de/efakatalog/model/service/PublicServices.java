package de.efakatalog.model.service;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The services. */
@ApplicationScoped
public class PublicServices implements RecordRepository<PublicService, PublicServiceRecord> {

    @Override
    public PublicServiceRecord toRecord(PublicService entity) {
        return entity.toRecord();
    }

    @Override
    public Class<PublicService> entityType() {
        return PublicService.class;
    }
}
