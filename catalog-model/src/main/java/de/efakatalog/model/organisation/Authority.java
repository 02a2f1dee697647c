package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Behörde: an office that executes services; it belongs to an organisation. */
@Entity
@Table(name = "authority")
public class Authority extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "unit")
    private @Nullable String unit;

    @Column(name = "organisation", nullable = false)
    private String organisation;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "street")
    private @Nullable String street;

    @Column(name = "house_number")
    private @Nullable String houseNumber;

    @Column(name = "postcode")
    private @Nullable String postcode;

    @Column(name = "city")
    private @Nullable String city;

    @Column(name = "lat")
    private @Nullable Double lat;

    @Column(name = "lon")
    private @Nullable Double lon;

    protected Authority() {}

    public Authority(AuthorityFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /** Takes over what the source now says; the key stays. */
    public void correct(AuthorityFacts facts) {
        takeOver(facts);
    }

    private void takeOver(AuthorityFacts facts) {
        this.name = facts.name();
        this.unit = facts.unit();
        this.organisation = facts.organisation();
        this.region = facts.region();
        this.street = facts.street();
        this.houseNumber = facts.houseNumber();
        this.postcode = facts.postcode();
        this.city = facts.city();
        this.lat = facts.lat();
        this.lon = facts.lon();
    }

    /** What the registry holds, comparable with what a source says. */
    public AuthorityFacts facts() {
        return AuthorityMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.AUTHORITY;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public AuthorityRecord toRecord() {
        return AuthorityMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public String getOrganisation() {
        return organisation;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public @Nullable String getStreet() {
        return street;
    }

    public @Nullable String getHouseNumber() {
        return houseNumber;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public @Nullable String getCity() {
        return city;
    }

    public @Nullable Double getLat() {
        return lat;
    }

    public @Nullable Double getLon() {
        return lon;
    }
}
