package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.RecordMapping;
import de.efakatalog.model.implementation.profile.ImplementationProfile;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Entity to record, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ServiceImplementationMapping {

    ServiceImplementationMapping MAPPING = Mappers.getMapper(ServiceImplementationMapping.class);

    ServiceImplementationRecord toRecord(ServiceImplementation entity);

    ServiceImplementationFacts toFacts(ServiceImplementation entity);

    /** Values as they are: a copy would be one of every part. */
    default @Nullable ImplementationProfile asTheyAre(@Nullable ImplementationProfile profile) {
        return profile;
    }
}
