package de.efakatalog.model.responsibility;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ResponsibilityMapping {

    ResponsibilityMapping MAPPING = Mappers.getMapper(ResponsibilityMapping.class);

    ResponsibilityRecord toRecord(Responsibility entity);

    ResponsibilityFacts toFacts(Responsibility entity);
}
