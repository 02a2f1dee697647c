package de.efakatalog.index.search.engine;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What records can be filtered by, and most of it counted; each holds exact values. */
public enum SearchFilter {
    /** Services, bundles: the Themenfeld's name; implementations: those of their services. */
    THEMENFELD,
    /** Services, bundles: the Lage's name; implementations: those of their services. */
    LAGE,
    /** Services: a code of the Typisierung; implementations: those of their services. */
    TYPISIERUNG,
    /** Services, implementations: the OZG-ID. */
    OZG_ID,
    /**
     * Services: {@code true} when a published implementation carries it, otherwise {@code false}.
     */
    IMPLEMENTED,
    /**
     * Services, implementations: ARS of the Land of a provider, or of the Bund; a service has those
     * of its published implementations.
     */
    PROVIDER_LAND,
    /**
     * Services, implementations: ARS of a Land that can use a published implementation, as far as
     * it is known: its provider's (all of them, and the Bund, when the Bund provides it), and those
     * from which a source reports reuse, at whatever stage.
     */
    REUSABLE_IN,
    /** Implementations: the key of a service. */
    SERVICE,
    /** Implementations: the provider's id. */
    PROVIDER,
    /** Implementations: the status. */
    STATUS,
    /**
     * Implementations: the level of maturity, whatever its model. Services: those of their
     * published implementations.
     */
    MATURITY,
    /** Organisations: the kind. */
    ORGANISATION_KIND,
    /** Regions: the level. */
    LEVEL,
    /** Regions: ARS of the parent. */
    PARENT,
    /** Regions: a postcode that lies in it. */
    POSTCODE,
    /** Destinations: the system that says so. */
    ORIGIN;

    /** What names single records: there is one count for each of them, which helps nobody. */
    private static final Set<SearchFilter> KEYS =
            EnumSet.of(OZG_ID, SERVICE, PROVIDER, PARENT, POSTCODE);

    /** Whether its values are counted; it is a facet then. */
    public boolean isCounted() {
        return !KEYS.contains(this);
    }

    /** Name in the engine: lower-case ASCII. */
    public String wireName() {
        return "filter_" + name().toLowerCase(Locale.ROOT);
    }
}
