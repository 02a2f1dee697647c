package de.efakatalog.api.region;

import de.efakatalog.model.changelog.RecordMapping;
import de.efakatalog.model.region.Centroid;
import de.efakatalog.model.region.RegionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Record to view, complete or the build fails. */
@Mapper(config = RecordMapping.class)
interface RegionViewMapping {

    RegionViewMapping MAPPING = Mappers.getMapper(RegionViewMapping.class);

    RegionView toView(RegionRecord region, List<RegionRecord> ancestors);

    RegionView.Ancestor toAncestor(RegionRecord region);

    /** The same value in both. */
    default @Nullable Centroid same(@Nullable Centroid centroid) {
        return centroid;
    }
}
