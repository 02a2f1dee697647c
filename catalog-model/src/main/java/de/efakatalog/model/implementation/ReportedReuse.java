package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Berichtete Nachnutzung: what a source says about reuse in a region; never counted as an adoption.
 */
@Entity
@Table(name = "reported_reuse")
public class ReportedReuse extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "implementation", nullable = false)
    private String implementation;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "statement", nullable = false)
    private String statement;

    @Column(name = "source")
    private @Nullable String source;

    @Column(name = "source_date")
    private @Nullable LocalDate sourceDate;

    protected ReportedReuse() {}

    public ReportedReuse(ReportedReuseFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(ReportedReuseFacts facts) {
        takeOver(facts);
    }

    private void takeOver(ReportedReuseFacts facts) {
        this.implementation = facts.implementation();
        this.region = facts.region();
        this.statement = facts.statement();
        this.source = facts.source();
        this.sourceDate = facts.sourceDate();
    }

    /** What the registry holds, comparable with what a source says. */
    public ReportedReuseFacts facts() {
        return ReportedReuseMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.REPORTED_REUSE;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public ReportedReuseRecord toRecord() {
        return ReportedReuseMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getImplementation() {
        return implementation;
    }

    public String getRegion() {
        return region;
    }

    public String getStatement() {
        return statement;
    }

    public @Nullable String getSource() {
        return source;
    }

    public @Nullable LocalDate getSourceDate() {
        return sourceDate;
    }
}
