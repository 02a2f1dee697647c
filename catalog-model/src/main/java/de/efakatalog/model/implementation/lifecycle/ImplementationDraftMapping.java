package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.RecordMapping;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ImplementationDraftMapping {

    ImplementationDraftMapping MAPPING = Mappers.getMapper(ImplementationDraftMapping.class);

    ImplementationDraftRecord toRecord(ImplementationDraft entity);

    /** Values as they are: a copy would be one of every part. */
    default ImplementationContent asTheyAre(ImplementationContent content) {
        return content;
    }
}
