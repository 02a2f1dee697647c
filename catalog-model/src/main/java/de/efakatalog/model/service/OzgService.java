package de.efakatalog.model.service;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** OZG-Leistung: a bundle of services that the Onlinezugangsgesetz is implemented by. */
@Entity
@Table(name = "ozg_service")
public class OzgService extends CatalogRecord {

    @Id
    @Column(name = "ozg_id")
    private String ozgId;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "themenfeld")
    private @Nullable String themenfeld;

    @Column(name = "lage")
    private @Nullable String lage;

    protected OzgService() {}

    public OzgService(OzgServiceFacts facts) {
        this.ozgId = facts.ozgId();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(OzgServiceFacts facts) {
        takeOver(facts);
    }

    private void takeOver(OzgServiceFacts facts) {
        this.title = facts.title();
        this.themenfeld = facts.themenfeld();
        this.lage = facts.lage();
    }

    /** What the registry holds, comparable with what a source says. */
    public OzgServiceFacts facts() {
        return OzgServiceMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OZG_SERVICE;
    }

    @Override
    public String toRecordKey() {
        return ozgId;
    }

    @Override
    public OzgServiceRecord toRecord() {
        return OzgServiceMapping.MAPPING.toRecord(this);
    }

    public String getOzgId() {
        return ozgId;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getThemenfeld() {
        return themenfeld;
    }

    public @Nullable String getLage() {
        return lage;
    }
}
