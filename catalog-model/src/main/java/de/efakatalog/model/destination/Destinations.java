package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The destinations. */
@ApplicationScoped
public class Destinations implements RecordRepository<Destination, DestinationRecord> {

    @Override
    public DestinationRecord toRecord(Destination entity) {
        return entity.toRecord();
    }

    @Override
    public Class<Destination> entityType() {
        return Destination.class;
    }
}
