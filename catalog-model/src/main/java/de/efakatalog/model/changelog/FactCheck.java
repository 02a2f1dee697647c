package de.efakatalog.model.changelog;

import java.util.Optional;

/** Refuses facts that the registry could not tell apart from nonsense later. */
public final class FactCheck {

    private FactCheck() {}

    /**
     * Refuses a code that no list knows.
     *
     * @param key the record the code belongs to, for the message
     * @param what the list's name, for the message
     * @param code the code as given
     * @param found what it stands for, if anything
     * @throws IllegalArgumentException when it stands for nothing
     */
    public static void requireKnown(String key, String what, String code, Optional<?> found) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("%s: unknown %s '%s'".formatted(key, what, code));
        }
    }
}
