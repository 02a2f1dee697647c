package de.efakatalog.model.region;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Postleitzahl: the Gemeinden that a postcode lies in.
 *
 * <p>A record of its own, because it comes from another source, with another licence and another
 * rhythm than the Gemeindeverzeichnis.
 */
@Entity
@Table(name = "postcode")
public class PostcodeArea extends CatalogRecord {

    @Id
    @Column(name = "postcode")
    private String postcode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "regions", nullable = false)
    private List<String> regions;

    protected PostcodeArea() {}

    public PostcodeArea(PostcodeFacts facts) {
        this.postcode = facts.postcode();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(PostcodeFacts facts) {
        takeOver(facts);
    }

    private void takeOver(PostcodeFacts facts) {
        this.regions = facts.regions();
    }

    /** What the registry holds, comparable with what a source says. */
    public PostcodeFacts facts() {
        return new PostcodeFacts(postcode, regions);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.POSTCODE;
    }

    @Override
    public String toRecordKey() {
        return postcode;
    }

    @Override
    public PostcodeAreaRecord toRecord() {
        return RegionMapping.MAPPING.toRecord(this);
    }

    public String getPostcode() {
        return postcode;
    }

    public List<String> getRegions() {
        return regions;
    }
}
