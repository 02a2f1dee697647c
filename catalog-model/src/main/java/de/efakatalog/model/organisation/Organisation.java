package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Organisation: who takes part in the registry. */
@Entity
@Table(name = "organisation")
public class Organisation extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "url")
    private @Nullable String url;

    protected Organisation() {}

    public Organisation(OrganisationFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /**
     * Takes over what the source now says; the key stays, and so does the region when the source
     * names none: an operator may have bound it.
     */
    public void correct(OrganisationFacts facts) {
        String bound = region;
        takeOver(facts);
        if (region == null) {
            region = bound;
        }
    }

    private void takeOver(OrganisationFacts facts) {
        this.name = facts.name();
        this.kind = facts.kind();
        this.region = facts.region();
        this.url = facts.url();
    }

    /** What the registry holds, comparable with what a source says. */
    public OrganisationFacts facts() {
        return OrganisationMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ORGANISATION;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public OrganisationRecord toRecord() {
        return OrganisationMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public @Nullable String getUrl() {
        return url;
    }
}
