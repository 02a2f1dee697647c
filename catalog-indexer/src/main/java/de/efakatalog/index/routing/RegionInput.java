package de.efakatalog.index.routing;

import de.efakatalog.model.region.Ags;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.Postcode;

/** Where: a place as somebody names it. Whether it exists only the routing table knows. */
public sealed interface RegionInput {

    /** The digits as they came in. */
    String value();

    /**
     * An Amtlicher Regionalschlüssel.
     *
     * @param value 2, 3, 5, 9 or 12 digits; 12 may also be a shorter key padded with zeros
     */
    record ByArs(String value) implements RegionInput {

        /**
         * @throws IllegalArgumentException with a message for the person who sent it, when it is
         *     not well formed
         */
        public ByArs {
            Ars.of(value);
        }
    }

    /**
     * The region with exactly this key: twelve digits are a Gemeinde or the Bund here, never a
     * shorter key padded with zeros.
     *
     * @param value ARS in the length of its level
     */
    record ByKey(String value) implements RegionInput {

        /**
         * @throws IllegalArgumentException with a message for the person who sent it, when it is
         *     not well formed
         */
        public ByKey {
            Ars.of(value);
        }
    }

    /**
     * An Amtlicher Gemeindeschlüssel.
     *
     * @param value 2, 3, 5 or 8 digits
     */
    record ByAgs(String value) implements RegionInput {

        /**
         * @throws IllegalArgumentException with a message for the person who sent it, when it is
         *     not well formed
         */
        public ByAgs {
            Ags.of(value);
        }
    }

    /**
     * A Postleitzahl, which may lie in several Gemeinden.
     *
     * @param value 5 digits
     */
    record ByPostcode(String value) implements RegionInput {

        /**
         * @throws IllegalArgumentException with a message for the person who sent it, when it is
         *     not well formed
         */
        public ByPostcode {
            Postcode.of(value);
        }
    }
}
