package de.efakatalog.model.region;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Gebiet: a territory with an administration, from the Bund down to the Gemeinde. */
@Entity
@Table(name = "region")
public class Region extends CatalogRecord {

    @Id
    @Column(name = "ars")
    private String ars;

    @Column(name = "ags")
    private @Nullable String ags;

    @Column(name = "level", nullable = false)
    private String level;

    @Column(name = "kind_code")
    private @Nullable String kindCode;

    @Column(name = "kind")
    private @Nullable String kind;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "seat")
    private @Nullable String seat;

    @Column(name = "parent")
    private @Nullable String parent;

    @Column(name = "population")
    private @Nullable Integer population;

    @Column(name = "area_km2")
    private @Nullable BigDecimal areaKm2;

    @Column(name = "lat")
    private @Nullable Double lat;

    @Column(name = "lon")
    private @Nullable Double lon;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "successors", nullable = false)
    private List<String> successors = List.of();

    protected Region() {}

    public Region(RegionFacts facts) {
        this.ars = facts.ars().value();
        takeOver(facts);
    }

    /** Takes over what the Gemeindeverzeichnis now says; the key stays. */
    public void correct(RegionFacts facts) {
        takeOver(facts);
    }

    private void takeOver(RegionFacts facts) {
        this.ags = facts.ags() == null ? null : facts.ags().value();
        this.level = facts.level().wireName();
        this.kindCode = facts.kindCode();
        this.kind = facts.kind();
        this.name = facts.name();
        this.seat = facts.seat();
        this.parent = facts.parent() == null ? null : facts.parent().value();
        this.population = facts.population();
        this.areaKm2 = facts.areaKm2();
    }

    /** What the registry holds, comparable with what the Gemeindeverzeichnis says. */
    public RegionFacts facts() {
        return new RegionFacts(
                Ars.of(ars),
                ags == null ? null : new Ags(ags),
                getLevel(),
                kindCode,
                kind,
                name,
                seat,
                parent == null ? null : Ars.of(parent),
                population,
                areaKm2);
    }

    /** Puts the region on the map. */
    public void place(Centroid centroid) {
        this.lat = centroid.lat();
        this.lon = centroid.lon();
    }

    /** First listed on this day, later than the registry's beginning. */
    void beginOn(LocalDate firstDay) {
        validBetween(firstDay, null);
    }

    /**
     * Listed again on this day after it had ended: begins anew, unless it ended just before, as a
     * corrected file of the same day shows; then it never ended.
     */
    void listedAgainOn(LocalDate day) {
        LocalDate ended = getValidTo();
        boolean interrupted = ended != null && ended.isBefore(day.minusDays(1));
        validBetween(interrupted ? day : getValidFrom(), null);
        this.successors = List.of();
    }

    /**
     * No longer listed on this day: ends on the day before it, or on its only day when it was first
     * listed on this very day. It stays in the registry.
     */
    void endBefore(LocalDate day) {
        LocalDate first = getValidFrom();
        boolean justBegun = first != null && !first.isBefore(day);
        validBetween(first, justBegun ? first : day.minusDays(1));
    }

    /** Names who took over, and so the exact last day. */
    void succeededBy(List<String> took, LocalDate since) {
        validBetween(getValidFrom(), since.minusDays(1));
        this.successors = List.copyOf(took);
    }

    /**
     * Took over on this day, which may be earlier than the day on which a file first named it.
     *
     * @return whether that was news
     */
    boolean beganBy(LocalDate day) {
        LocalDate first = getValidFrom();
        if (first == null || !first.isAfter(day)) {
            return false;
        }
        validBetween(day, getValidTo());
        return true;
    }

    /** Whether the region has ended, whenever that was. */
    boolean hasEnded() {
        return getValidTo() != null;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.REGION;
    }

    @Override
    public String toRecordKey() {
        return ars;
    }

    @Override
    public RegionRecord toRecord() {
        return RegionMapping.MAPPING.toRecord(this);
    }

    public String getArs() {
        return ars;
    }

    public @Nullable String getAgs() {
        return ags;
    }

    public RegionLevel getLevel() {
        return RegionLevel.fromWireName(level);
    }

    public @Nullable String getKindCode() {
        return kindCode;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getSeat() {
        return seat;
    }

    public @Nullable String getParent() {
        return parent;
    }

    public @Nullable Integer getPopulation() {
        return population;
    }

    public @Nullable BigDecimal getAreaKm2() {
        return areaKm2;
    }

    public @Nullable Centroid getCentroid() {
        Double north = lat;
        Double east = lon;
        return north == null || east == null ? null : new Centroid(north, east);
    }

    public List<String> getSuccessors() {
        return successors;
    }
}
