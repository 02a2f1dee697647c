package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.offer.terms.OfferTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Entwurf eines Nachnutzungsangebots: terms that are being written, seen by their provider only.
 */
@Entity
@Table(name = "reuse_offer_draft")
public class ReuseOfferDraft extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "implementation", nullable = false, updatable = false)
    private String implementation;

    @Column(name = "provider", nullable = false, updatable = false)
    private String provider;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "terms", nullable = false)
    private OfferTerms terms;

    @Column(name = "published_as")
    private @Nullable Integer publishedAs;

    protected ReuseOfferDraft() {}

    public ReuseOfferDraft(OfferFacts facts) {
        this.id = facts.id();
        this.implementation = facts.implementation();
        this.provider = facts.provider();
        this.terms = facts.terms();
    }

    /** Writes other terms in the place of the present ones; they are not published yet. */
    public void replace(OfferTerms others) {
        this.terms = others;
        this.publishedAs = null;
    }

    /** These terms are published now. */
    void publishedAs(int number) {
        this.publishedAs = number;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.REUSE_OFFER_DRAFT;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public ReuseOfferDraftRecord toRecord() {
        return ReuseOfferMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getImplementation() {
        return implementation;
    }

    public String getProvider() {
        return provider;
    }

    public OfferTerms getTerms() {
        return terms;
    }

    public @Nullable Integer getPublishedAs() {
        return publishedAs;
    }
}
