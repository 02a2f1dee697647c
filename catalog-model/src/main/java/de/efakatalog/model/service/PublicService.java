package de.efakatalog.model.service;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Leistung: what an administration does for people and companies, whoever executes it. */
@Entity
@Table(name = "public_service")
public class PublicService extends CatalogRecord {

    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "citizen_title")
    private @Nullable String citizenTitle;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "typisierung", nullable = false)
    private List<String> typisierung;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "executing_level", nullable = false)
    private Map<String, String> executingLevel;

    @Column(name = "ozg_id")
    private @Nullable String ozgId;

    @Column(name = "themenfeld")
    private @Nullable String themenfeld;

    @Column(name = "lage")
    private @Nullable String lage;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "successors", nullable = false)
    private List<String> successors;

    @Column(name = "source")
    private @Nullable String source;

    protected PublicService() {}

    // the superclass only stores the two days
    @SuppressWarnings("this-escape")
    public PublicService(PublicServiceFacts facts) {
        this.key = facts.key();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(PublicServiceFacts facts) {
        takeOver(facts);
    }

    private void takeOver(PublicServiceFacts facts) {
        this.title = facts.title();
        this.citizenTitle = facts.citizenTitle();
        this.typisierung = facts.typisierung();
        this.executingLevel = facts.executingLevel();
        this.ozgId = facts.ozgId();
        this.themenfeld = facts.themenfeld();
        this.lage = facts.lage();
        this.successors = facts.successors();
        this.source = facts.source();
        validBetween(facts.validFrom(), facts.validTo());
    }

    /** What the registry holds, comparable with what a source says. */
    public PublicServiceFacts facts() {
        return PublicServiceMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SERVICE;
    }

    @Override
    public String toRecordKey() {
        return key;
    }

    @Override
    public PublicServiceRecord toRecord() {
        return PublicServiceMapping.MAPPING.toRecord(this);
    }

    public String getKey() {
        return key;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getCitizenTitle() {
        return citizenTitle;
    }

    public List<String> getTypisierung() {
        return typisierung;
    }

    public Map<String, String> getExecutingLevel() {
        return executingLevel;
    }

    public @Nullable String getOzgId() {
        return ozgId;
    }

    public @Nullable String getThemenfeld() {
        return themenfeld;
    }

    public @Nullable String getLage() {
        return lage;
    }

    public List<String> getSuccessors() {
        return successors;
    }

    public @Nullable String getSource() {
        return source;
    }
}
