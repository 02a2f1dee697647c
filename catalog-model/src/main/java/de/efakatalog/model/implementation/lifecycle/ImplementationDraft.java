package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Entwurf eines Onlinedienstes: what is being written about it, seen by its provider only. */
@Entity
@Table(name = "implementation_draft")
public class ImplementationDraft extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "provider", nullable = false, updatable = false)
    private String provider;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "content", nullable = false)
    private ImplementationContent content;

    @Column(name = "based_on")
    private @Nullable Long basedOn;

    @Column(name = "published_as")
    private @Nullable Long publishedAs;

    @Column(name = "discarded", nullable = false)
    private boolean discarded;

    protected ImplementationDraft() {}

    /**
     * @param facts what is said
     * @param basedOn version of the implementation that stands in the registry; null when none does
     */
    public ImplementationDraft(ImplementationDraftFacts facts, @Nullable Long basedOn) {
        this.id = facts.id();
        this.provider = facts.provider();
        this.content = facts.content();
        this.basedOn = basedOn;
    }

    /** Writes something else in the place of the present content; it is not published yet. */
    public void replace(ImplementationContent other, @Nullable Long over) {
        this.content = other;
        this.basedOn = over;
        this.publishedAs = null;
        this.discarded = false;
    }

    /** This very content is published now. */
    void publishedAs(long version) {
        this.publishedAs = version;
        this.basedOn = version;
    }

    /** Nobody goes on with it; it can be begun anew. */
    void discard() {
        this.discarded = true;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.IMPLEMENTATION_DRAFT;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public ImplementationDraftRecord toRecord() {
        return ImplementationDraftMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getProvider() {
        return provider;
    }

    public ImplementationContent getContent() {
        return content;
    }

    public @Nullable Long getBasedOn() {
        return basedOn;
    }

    public @Nullable Long getPublishedAs() {
        return publishedAs;
    }

    public boolean isDiscarded() {
        return discarded;
    }
}
