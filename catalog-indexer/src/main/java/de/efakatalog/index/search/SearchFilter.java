package de.efakatalog.index.search;

/** What records can be filtered by; each holds exact values. */
public enum SearchFilter {
    /** Services: the Themenfeld's name. */
    THEMENFELD,
    /** Services: the Lage's name. */
    LAGE,
    /** Services: a code of the Typisierung. */
    TYPISIERUNG,
    /** Services, implementations: the OZG-ID. */
    OZG_ID,
    /**
     * Services: {@code true} when a published implementation carries it, otherwise {@code false}.
     */
    IMPLEMENTED,
    /** Implementations: the key of a service. */
    SERVICE,
    /** Implementations: the provider's id. */
    PROVIDER,
    /** Implementations: the status. */
    STATUS,
    /** Implementations: the level of maturity, whatever its model. */
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
    ORIGIN
}
