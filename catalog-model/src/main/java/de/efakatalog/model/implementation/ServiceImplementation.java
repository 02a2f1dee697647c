package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Onlinedienst: software that carries one or more services online, offered by a provider. */
@Entity
@Table(name = "service_implementation")
public class ServiceImplementation extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "provider")
    private @Nullable String provider;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "services", nullable = false)
    private List<String> services;

    @Column(name = "ozg_id")
    private @Nullable String ozgId;

    @Column(name = "status", nullable = false)
    private String status;

    @Column(name = "availability", nullable = false)
    private String availability;

    @Column(name = "since")
    private @Nullable String since;

    @Column(name = "maturity_model")
    private @Nullable String maturityModel;

    @Column(name = "maturity_level")
    private @Nullable Short maturityLevel;

    @Column(name = "url")
    private @Nullable String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "channels", nullable = false)
    private List<String> channels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "standards", nullable = false)
    private List<String> standards;

    @Column(name = "operator")
    private @Nullable String operator;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "sources", nullable = false)
    private List<String> sources;

    protected ServiceImplementation() {}

    public ServiceImplementation(ServiceImplementationFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(ServiceImplementationFacts facts) {
        takeOver(facts);
    }

    private void takeOver(ServiceImplementationFacts facts) {
        this.name = facts.name();
        this.provider = facts.provider();
        this.services = facts.services();
        this.ozgId = facts.ozgId();
        this.status = facts.status();
        this.availability = facts.availability();
        this.since = facts.since();
        this.maturityModel = facts.maturityModel();
        this.maturityLevel = facts.maturityLevel();
        this.url = facts.url();
        this.channels = facts.channels();
        this.standards = facts.standards();
        this.operator = facts.operator();
        this.sources = facts.sources();
    }

    /** What the registry holds, comparable with what a source says. */
    public ServiceImplementationFacts facts() {
        return ServiceImplementationMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.IMPLEMENTATION;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public ServiceImplementationRecord toRecord() {
        return ServiceImplementationMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getProvider() {
        return provider;
    }

    public List<String> getServices() {
        return services;
    }

    public @Nullable String getOzgId() {
        return ozgId;
    }

    public String getStatus() {
        return status;
    }

    public String getAvailability() {
        return availability;
    }

    public @Nullable String getSince() {
        return since;
    }

    public @Nullable String getMaturityModel() {
        return maturityModel;
    }

    public @Nullable Short getMaturityLevel() {
        return maturityLevel;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public List<String> getChannels() {
        return channels;
    }

    public List<String> getStandards() {
        return standards;
    }

    public @Nullable String getOperator() {
        return operator;
    }

    public List<String> getSources() {
        return sources;
    }
}
