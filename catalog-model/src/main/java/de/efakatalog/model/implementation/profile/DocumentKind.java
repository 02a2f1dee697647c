package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a document is. */
public enum DocumentKind {
    /** Datenschutzerklärung (GDPR, Articles 13 and 14). */
    PRIVACY_NOTICE("privacy-notice"),
    /** Auftragsverarbeitungsvertrag, AVV (GDPR, Article 28). */
    PROCESSING_AGREEMENT("processing-agreement"),
    /** Datenschutz-Folgenabschätzung (GDPR, Article 35). */
    IMPACT_ASSESSMENT("impact-assessment"),
    DATA_PROTECTION_CONCEPT("data-protection-concept"),
    /** Sicherheitskonzept (BSI IT-Grundschutz). */
    SECURITY_CONCEPT("security-concept"),
    /** Leistungsbeschreibung, Fachkonzept. */
    SPECIFICATION("specification"),
    INTERFACE_DESCRIPTION("interface-description"),
    /** Anschlussleitfaden, Anbindungsfragebogen. */
    JOINING_GUIDE("joining-guide"),
    OTHER("other");

    private final String wireName;

    DocumentKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
