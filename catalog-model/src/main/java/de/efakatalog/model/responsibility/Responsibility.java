package de.efakatalog.model.responsibility;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Zuständigkeit: for a service and a region, the authority that is responsible and the online
 * service that takes the request.
 */
@Entity
@Table(name = "responsibility")
public class Responsibility extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "service", nullable = false)
    private String service;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "authority", nullable = false)
    private String authority;

    @Column(name = "implementation")
    private @Nullable String implementation;

    @Column(name = "online_service_title")
    private @Nullable String onlineServiceTitle;

    @Column(name = "online_service_url")
    private @Nullable String onlineServiceUrl;

    @Column(name = "destination")
    private @Nullable UUID destination;

    @Column(name = "source")
    private @Nullable String source;

    protected Responsibility() {}

    // the superclass only stores the two days
    @SuppressWarnings("this-escape")
    public Responsibility(ResponsibilityFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(ResponsibilityFacts facts) {
        takeOver(facts);
    }

    private void takeOver(ResponsibilityFacts facts) {
        this.service = facts.service();
        this.region = facts.region();
        this.authority = facts.authority();
        this.implementation = facts.implementation();
        this.onlineServiceTitle = facts.onlineServiceTitle();
        this.onlineServiceUrl = facts.onlineServiceUrl();
        this.destination = facts.destination();
        this.source = facts.source();
        validBetween(facts.validFrom(), facts.validTo());
    }

    /** What the registry holds, comparable with what a source says. */
    public ResponsibilityFacts facts() {
        return ResponsibilityMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RESPONSIBILITY;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public ResponsibilityRecord toRecord() {
        return ResponsibilityMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getService() {
        return service;
    }

    public String getRegion() {
        return region;
    }

    public String getAuthority() {
        return authority;
    }

    public @Nullable String getImplementation() {
        return implementation;
    }

    public @Nullable String getOnlineServiceTitle() {
        return onlineServiceTitle;
    }

    public @Nullable String getOnlineServiceUrl() {
        return onlineServiceUrl;
    }

    public @Nullable UUID getDestination() {
        return destination;
    }

    public @Nullable String getSource() {
        return source;
    }
}
