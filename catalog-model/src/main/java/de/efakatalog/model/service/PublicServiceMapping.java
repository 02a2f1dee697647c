package de.efakatalog.model.service;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface PublicServiceMapping {

    PublicServiceMapping MAPPING = Mappers.getMapper(PublicServiceMapping.class);

    PublicServiceRecord toRecord(PublicService entity);

    PublicServiceFacts toFacts(PublicService entity);
}
