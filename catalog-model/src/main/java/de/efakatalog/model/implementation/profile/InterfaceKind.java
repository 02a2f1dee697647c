package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** Ways by which data come and go. */
public enum InterfaceKind {
    /** FIT-Connect of the FITKO. */
    FIT_CONNECT("fit-connect"),
    /** OSCI transport, handed over by XTA 2; receivers stand in the DVDV. */
    OSCI_XTA("osci-xta"),
    /** A standard of the XÖV framework (KoSIT), such as XGewerbe or XBau. */
    XOEV_STANDARD("xoev-standard"),
    /** XBezahldienste: payment. */
    XBEZAHLDIENSTE("xbezahldienste"),
    /** PDF by e-mail or De-Mail, for the time being. */
    DOCUMENT_BY_MAIL("document-by-mail"),
    /** Another interface on HTTP; the name says which. */
    WEB_API("web-api"),
    /** Another one; the name says which. */
    OTHER("other");

    private final String wireName;

    InterfaceKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
