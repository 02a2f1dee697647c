package de.efakatalog.model.service;

import de.efakatalog.model.changelog.Slug;

/**
 * What identifies a service: its LeiKa key, or for a service without one a key of the registry's
 * own.
 *
 * @param value the key
 */
public record ServiceKey(String value) {

    /**
     * No key, because {@code /services/suggest} suggests services: a service of this key could not
     * be read at its address.
     */
    private static final String TAKEN = "suggest";

    /**
     * @throws IllegalArgumentException unless it is one of the two
     */
    public ServiceKey {
        if (value.equals(TAKEN)) {
            throw new IllegalArgumentException(
                    "'suggest' is no service key: at that address services are suggested");
        }
        if (!LeikaKey.isWellFormed(value) && !Slug.isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a service key is a LeiKa key (99 followed by 12 digits) or a key of the registry's own such as passierschein-a38, not '%s'"
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
