package de.efakatalog.index.routing;

import de.efakatalog.model.region.RegionLevel;

/**
 * A region as answers name it.
 *
 * @param ars in the length of its level
 * @param name official name
 * @param level its level
 */
public record RegionRef(String ars, String name, RegionLevel level) {}
