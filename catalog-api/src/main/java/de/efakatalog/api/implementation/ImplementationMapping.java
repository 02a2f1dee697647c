package de.efakatalog.api.implementation;

import de.efakatalog.model.changelog.RecordMapping;
import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.OrganisationRecord;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Record to view, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface ImplementationMapping {

    ImplementationMapping MAPPING = Mappers.getMapper(ImplementationMapping.class);

    @Mapping(target = "id", source = "implementation.id")
    @Mapping(target = "name", source = "implementation.name")
    @Mapping(target = "url", source = "implementation.url")
    @Mapping(target = "validFrom", source = "implementation.validFrom")
    @Mapping(target = "validTo", source = "implementation.validTo")
    @Mapping(target = "registry", source = "implementation.registry")
    @Mapping(target = "version", source = "implementation.version")
    @Mapping(target = "createdAt", source = "implementation.createdAt")
    @Mapping(target = "updatedAt", source = "implementation.updatedAt")
    @Mapping(target = "provider", source = "organisation")
    @Mapping(target = "maturity", source = "implementation")
    @Mapping(target = "ending", source = "implementation")
    ImplementationView toView(
            ServiceImplementationRecord implementation, @Nullable OrganisationRecord organisation);

    ImplementationView.Provider toProvider(OrganisationRecord organisation);

    /** Null while it is not over and no end is announced. */
    default ImplementationView.@Nullable Ending toEnding(
            ServiceImplementationRecord implementation) {
        boolean ends =
                implementation.status().equals(ImplementationStatus.DEPRECATED.wireName())
                        || implementation
                                .status()
                                .equals(ImplementationStatus.WITHDRAWN.wireName());
        return ends
                ? new ImplementationView.Ending(
                        implementation.validTo(),
                        implementation.successor(),
                        implementation.statusNote())
                : null;
    }

    /** Null when no level is known. */
    default ImplementationView.@Nullable Maturity toMaturity(
            ServiceImplementationRecord implementation) {
        Short level = implementation.maturityLevel();
        return level == null
                ? null
                : new ImplementationView.Maturity(implementation.maturityModel(), level);
    }
}
