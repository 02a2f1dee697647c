package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;

/**
 * What an authority or an implementation is called.
 *
 * @param name its name
 * @param order the name as Germans sort
 */
record KnownName(String name, CollationKey order) {

    static KnownName of(String name) {
        return new KnownName(name, GermanOrder.keyOf(name));
    }
}
