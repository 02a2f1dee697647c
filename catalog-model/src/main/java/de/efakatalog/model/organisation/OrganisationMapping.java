package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface OrganisationMapping {

    OrganisationMapping MAPPING = Mappers.getMapper(OrganisationMapping.class);

    OrganisationRecord toRecord(Organisation entity);

    OrganisationFacts toFacts(Organisation entity);
}
