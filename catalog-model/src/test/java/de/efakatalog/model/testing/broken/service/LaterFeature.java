package de.efakatalog.model.testing.broken.service;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.testing.broken.region.RegionHelper;
import org.jspecify.annotations.Nullable;

/** A record with a setter, in a circle with an earlier feature. */
public abstract class LaterFeature extends CatalogRecord {

    private @Nullable RegionHelper region;

    public void setRegion(RegionHelper region) {
        this.region = region;
    }

    public @Nullable RegionHelper getRegion() {
        return region;
    }
}
