package de.efakatalog.model.service;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface OzgServiceMapping {

    OzgServiceMapping MAPPING = Mappers.getMapper(OzgServiceMapping.class);

    OzgServiceRecord toRecord(OzgService entity);

    OzgServiceFacts toFacts(OzgService entity);
}
