package de.efakatalog.index.search.documents;

import de.efakatalog.model.changelog.RecordKind;

/**
 * A record that others speak of, whatever its registry.
 *
 * @param kind what it is
 * @param key its natural key
 */
public record Target(RecordKind kind, String key) {

    /** One word for it. */
    public String id() {
        return kind.wireName() + "/" + key;
    }
}
