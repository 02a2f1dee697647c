package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ReportedReuseMapping {

    ReportedReuseMapping MAPPING = Mappers.getMapper(ReportedReuseMapping.class);

    ReportedReuseRecord toRecord(ReportedReuse entity);

    ReportedReuseFacts toFacts(ReportedReuse entity);
}
