package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The implementations. */
@ApplicationScoped
public class ServiceImplementations
        implements RecordRepository<ServiceImplementation, ServiceImplementationRecord> {

    @Override
    public ServiceImplementationRecord toRecord(ServiceImplementation entity) {
        return entity.toRecord();
    }

    @Override
    public Class<ServiceImplementation> entityType() {
        return ServiceImplementation.class;
    }
}
