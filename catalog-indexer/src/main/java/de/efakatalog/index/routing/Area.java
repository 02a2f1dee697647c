package de.efakatalog.index.routing;

/**
 * A region as the FIT-Connect Routing API names it (Routing API 2.0.0, schema area).
 *
 * @param id digits that stay the same for as long as the region has its key, see {@link AreaId}
 * @param name official name
 * @param type what kind of region it is, in German
 */
public record Area(String id, String name, String type) {}
