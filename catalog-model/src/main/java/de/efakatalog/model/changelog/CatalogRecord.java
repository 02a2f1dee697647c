package de.efakatalog.model.changelog;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every record of the registry has: origin, version, validity, timestamps. */
@MappedSuperclass
@EntityListeners(ChangeCapture.class)
public abstract class CatalogRecord {

    @Column(nullable = false, updatable = false)
    private String registry;

    @Version
    @Column(nullable = false)
    private long version = 1;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected CatalogRecord() {}

    /** The kind under which the record stands in the log. */
    public abstract RecordKind kind();

    /** The natural key, unique within registry and kind. */
    public abstract String toRecordKey();

    /** The complete present version, for the log and the doors. */
    public abstract PublishedRecord toRecord();

    void stampCreated(String originRegistry, Instant now) {
        this.registry = originRegistry;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void stampUpdated(Instant now) {
        this.updatedAt = now;
    }

    /**
     * Sets the days on which the record is valid.
     *
     * @param from first day, Europe/Berlin; null when it always was
     * @param to last day, inclusive; null when no end is known
     * @throws IllegalArgumentException when the last day lies before the first
     */
    protected final void validBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the last day " + to + " lies before the first day " + from);
        }
        this.validFrom = from;
        this.validTo = to;
    }

    public String getRegistry() {
        return registry;
    }

    public long getVersion() {
        return version;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
