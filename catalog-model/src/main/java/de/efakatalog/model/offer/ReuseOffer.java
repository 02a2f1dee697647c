package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.offer.terms.OfferTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Nachnutzungsangebot: the published terms under which an implementation can be reused. The row
 * holds the latest number; the database keeps all of them ({@link OfferVersions}) and lets none be
 * changed.
 */
@Entity
@Table(name = "reuse_offer")
public class ReuseOffer extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "implementation", nullable = false, updatable = false)
    private String implementation;

    @Column(name = "provider", nullable = false, updatable = false)
    private String provider;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "status", nullable = false)
    private String status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "terms", nullable = false)
    private OfferTerms terms;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    protected ReuseOffer() {}

    // the superclass only stores the two days
    @SuppressWarnings("this-escape")
    public ReuseOffer(OfferFacts facts, Instant now) {
        this.id = facts.id();
        this.implementation = facts.implementation();
        this.provider = facts.provider();
        publish(1, facts.terms(), now);
    }

    /** Publishes other terms under the next number; the present ones are superseded. */
    void supersede(OfferTerms others, Instant now) {
        publish(number + 1, others, now);
    }

    private void publish(int next, OfferTerms published, Instant now) {
        this.number = next;
        this.status = OfferStatus.PUBLISHED.wireName();
        this.terms = published;
        this.publishedAt = now;
        validBetween(published.validFrom(), published.validTo());
    }

    /** Nobody can take it up any more. */
    void withdraw() {
        this.status = OfferStatus.WITHDRAWN.wireName();
    }

    @Override
    public RecordKind kind() {
        return RecordKind.REUSE_OFFER;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public ReuseOfferRecord toRecord() {
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

    public int getNumber() {
        return number;
    }

    public OfferStatus getStatus() {
        return OfferStatus.fromWireName(status);
    }

    public OfferTerms getTerms() {
        return terms;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
