package de.efakatalog.index.routing;

/**
 * Which record, among those of one kind: two registries may give the same key to different things.
 *
 * @param registry the registry that made it
 * @param key its key there
 */
record RecordId(String registry, String key) {}
