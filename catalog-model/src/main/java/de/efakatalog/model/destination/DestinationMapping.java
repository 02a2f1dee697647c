package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface DestinationMapping {

    DestinationMapping MAPPING = Mappers.getMapper(DestinationMapping.class);

    DestinationRecord toRecord(Destination entity);

    DestinationFacts toFacts(Destination entity);

    /** Values as they are: a copy would be one of every part. */
    default DestinationDetails asTheyAre(DestinationDetails details) {
        return details;
    }
}
