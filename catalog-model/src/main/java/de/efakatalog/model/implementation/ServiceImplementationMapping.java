package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ServiceImplementationMapping {

    ServiceImplementationMapping MAPPING = Mappers.getMapper(ServiceImplementationMapping.class);

    ServiceImplementationRecord toRecord(ServiceImplementation entity);

    ServiceImplementationFacts toFacts(ServiceImplementation entity);
}
