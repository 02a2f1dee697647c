package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import de.efakatalog.model.implementation.profile.ImplementationProfile;
import de.efakatalog.model.implementation.profile.ImplementationType;
import de.efakatalog.model.implementation.profile.StatedMaturity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Onlinedienst: software that carries one or more services online, offered by a provider; or a
 * component that several of them share.
 *
 * <p>What an import brought belongs to the import until the provider speaks for it itself: from
 * then on it is claimed, and imports leave it alone (ADR 0018).
 */
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

    @Column(name = "type", nullable = false)
    private String type = ImplementationType.ONLINE_SERVICE.wireName();

    @Column(name = "successor")
    private @Nullable String successor;

    @Column(name = "status_note")
    private @Nullable String statusNote;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "profile")
    private @Nullable ImplementationProfile profile;

    protected ServiceImplementation() {}

    public ServiceImplementation(ServiceImplementationFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /**
     * An implementation that its provider publishes.
     *
     * @param id slug
     * @param provider id of the organisation that publishes it, for good
     * @param content complete
     * @param now when that happens
     */
    public ServiceImplementation(
            String id, String provider, ImplementationContent content, Instant now) {
        this.id = id;
        this.provider = provider;
        publish(content, now);
    }

    /**
     * Takes over what the source now says; the key stays.
     *
     * @throws IllegalStateException when its provider speaks for it
     */
    public void correct(ServiceImplementationFacts facts) {
        if (claimedAt != null) {
            throw new IllegalStateException(
                    "%s is claimed by its provider; an import does not change it".formatted(id));
        }
        takeOver(facts);
    }

    /** Its provider says all of this about it now; a deprecated one stays deprecated. */
    public final void publish(ImplementationContent content, Instant now) {
        this.type = required(content.type()).wireName();
        this.name = required(content.name());
        this.services = content.services();
        this.ozgId = content.ozgId();
        this.availability = required(content.availability()).wireName();
        this.since = content.since();
        StatedMaturity maturity = content.maturity();
        this.maturityModel = maturity == null ? null : required(maturity.model()).wireName();
        this.maturityLevel = maturity == null ? null : maturity.level();
        this.url = content.url();
        this.channels = content.reuseChannels();
        this.standards = content.standards();
        this.operator = content.operator();
        this.sources = List.of();
        this.profile = content.profile();
        if (!ImplementationStatus.DEPRECATED.wireName().equals(status)) {
            this.status = ImplementationStatus.PUBLISHED.wireName();
        }
        claim(now);
    }

    /**
     * Its provider announces its end.
     *
     * @param next id of the implementation that takes its place
     * @param note what else there is to say
     * @param lastDay inclusive
     */
    public void deprecate(
            @Nullable String next, @Nullable String note, LocalDate lastDay, Instant now) {
        this.status = ImplementationStatus.DEPRECATED.wireName();
        this.successor = next;
        this.statusNote = note;
        validBetween(getValidFrom(), lastDay);
        claim(now);
    }

    /** The announced end will not come. */
    public void revokeDeprecation() {
        this.status = ImplementationStatus.PUBLISHED.wireName();
        this.successor = null;
        this.statusNote = null;
        validBetween(getValidFrom(), null);
    }

    /**
     * It is over.
     *
     * @param reason why
     * @param lastDay the last day on which it could be used
     */
    public void withdraw(String reason, LocalDate lastDay, Instant now) {
        this.status = ImplementationStatus.WITHDRAWN.wireName();
        this.statusNote = reason;
        validBetween(getValidFrom(), lastDay);
        claim(now);
    }

    private void claim(Instant now) {
        if (claimedAt == null) {
            this.claimedAt = now;
        }
    }

    /** Whether its provider speaks for it, so that imports leave it alone. */
    public boolean isClaimed() {
        return claimedAt != null;
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "only what is complete is published");
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

    public ImplementationType getType() {
        return ImplementationType.fromWireName(type).orElseThrow();
    }

    public @Nullable String getSuccessor() {
        return successor;
    }

    public @Nullable String getStatusNote() {
        return statusNote;
    }

    public @Nullable Instant getClaimedAt() {
        return claimedAt;
    }

    public @Nullable ImplementationProfile getProfile() {
        return profile;
    }
}
