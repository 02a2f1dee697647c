package de.efakatalog.index.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ReportedReuseRecord;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.profile.ImplementationType;
import de.efakatalog.model.organisation.OrganisationRecord;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.service.OzgServiceRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import de.efakatalog.seed.SeedFile;
import de.efakatalog.seed.SeedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that the product ships with, as a change log without a past would have them. */
public final class SeedCatalogue {

    /** The registry of all records. */
    public static final String HERE = "local";

    /** When everything was written. */
    public static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    /** Writes and reads records as the application does. */
    public static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, SeedRow> bundles = new HashMap<>();

    private SeedCatalogue() {}

    /**
     * What search knows of: services and their bundles, organisations, implementations, reported
     * reuse and regions.
     *
     * @param inhabitants regions with fewer are left out, as 16,000 would say nothing new
     */
    public static List<Change> changes(int inhabitants) {
        SeedCatalogue seed = new SeedCatalogue();
        SeedFile.OZG_SERVICES.rows().forEach(seed::bundle);
        SeedFile.SERVICES.rows().forEach(seed::service);
        SeedFile.OWN_SERVICES.rows().forEach(seed::service);
        SeedFile.ORGANISATIONS.rows().forEach(seed::organisation);
        SeedFile.IMPLEMENTATIONS.rows().forEach(seed::implementation);
        SeedFile.REPORTED_REUSE.rows().forEach(seed::reuse);
        SeedFile.REGIONS.rows().stream()
                .filter(row -> number(row, "population") >= inhabitants)
                .forEach(seed::region);
        return List.copyOf(seed.changes);
    }

    /** The entry of the log that writes a record. */
    public static Change written(long seq, RecordKind kind, PublishedRecord record) {
        try {
            return new Change(
                    seq,
                    THEN,
                    kind,
                    record.registry(),
                    record.recordKey(),
                    record.version(),
                    false,
                    MAPPER.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void add(RecordKind kind, PublishedRecord record) {
        changes.add(written(changes.size() + 1L, kind, record));
    }

    private void bundle(SeedRow row) {
        bundles.put(row.required("ozg_id"), row);
        add(
                RecordKind.OZG_SERVICE,
                new OzgServiceRecord(
                        row.required("ozg_id"),
                        row.required("title"),
                        row.text("themenfeld"),
                        row.text("lage"),
                        null,
                        null,
                        HERE,
                        1,
                        THEN,
                        THEN));
    }

    /** Themenfeld and Lage are those of its bundle. */
    private void service(SeedRow row) {
        String ozgId = row.text("ozg_id");
        SeedRow bundle = ozgId == null ? null : bundles.get(ozgId);
        add(
                RecordKind.SERVICE,
                new PublicServiceRecord(
                        row.required("key"),
                        row.required("title"),
                        row.text("citizen_title"),
                        row.values("typisierung"),
                        row.byRegion("executing_level"),
                        ozgId,
                        bundle == null ? null : bundle.text("themenfeld"),
                        bundle == null ? null : bundle.text("lage"),
                        List.of(),
                        row.text("source"),
                        null,
                        null,
                        HERE,
                        1,
                        THEN,
                        THEN));
    }

    private void organisation(SeedRow row) {
        add(
                RecordKind.ORGANISATION,
                new OrganisationRecord(
                        row.required("id"),
                        row.required("name"),
                        row.required("kind"),
                        row.text("region"),
                        row.text("url"),
                        null,
                        null,
                        HERE,
                        1,
                        THEN,
                        THEN));
    }

    private void implementation(SeedRow row) {
        String level = row.text("maturity_level");
        add(
                RecordKind.IMPLEMENTATION,
                new ServiceImplementationRecord(
                        row.required("id"),
                        row.required("name"),
                        row.text("provider"),
                        row.values("services"),
                        row.text("ozg_id"),
                        row.required("status"),
                        row.required("availability"),
                        row.text("since"),
                        row.text("maturity_model"),
                        level == null ? null : Short.valueOf(level),
                        row.text("url"),
                        row.values("channels"),
                        row.values("standards"),
                        row.text("operator"),
                        row.addresses("sources"),
                        ImplementationType.ONLINE_SERVICE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        HERE,
                        1,
                        THEN,
                        THEN));
    }

    private void reuse(SeedRow row) {
        add(
                RecordKind.REPORTED_REUSE,
                new ReportedReuseRecord(
                        row.required("id"),
                        row.required("implementation"),
                        row.required("region"),
                        row.required("statement"),
                        row.text("source"),
                        null,
                        null,
                        null,
                        HERE,
                        1,
                        THEN,
                        THEN));
    }

    private void region(SeedRow row) {
        add(
                RecordKind.REGION,
                new RegionRecord(
                        row.required("ars"),
                        row.text("ags"),
                        row.required("name"),
                        RegionLevel.fromWireName(row.required("level")),
                        row.text("kind_code"),
                        row.text("kind"),
                        row.text("seat"),
                        row.text("parent"),
                        (int) number(row, "population"),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        HERE,
                        1,
                        THEN,
                        THEN));
    }

    private static long number(SeedRow row, String column) {
        @Nullable String text = row.text(column);
        return text == null ? 0 : Long.parseLong(text);
    }
}
