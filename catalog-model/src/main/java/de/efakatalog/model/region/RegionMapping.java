package de.efakatalog.model.region;

import de.efakatalog.model.changelog.RecordMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface RegionMapping {

    RegionMapping MAPPING = Mappers.getMapper(RegionMapping.class);

    RegionRecord toRecord(Region entity);

    PostcodeAreaRecord toRecord(PostcodeArea entity);
}
