package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface AuthorityMapping {

    AuthorityMapping MAPPING = Mappers.getMapper(AuthorityMapping.class);

    AuthorityRecord toRecord(Authority entity);

    AuthorityFacts toFacts(Authority entity);
}
