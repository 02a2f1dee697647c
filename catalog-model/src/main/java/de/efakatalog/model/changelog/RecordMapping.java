package de.efakatalog.model.changelog;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/** How entities become records: a field that is forgotten fails the build. */
@MapperConfig(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RecordMapping {}
