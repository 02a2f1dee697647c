package de.efakatalog.index.search;

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
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.service.OzgServiceRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes entries as the change log has them, with ascending numbers. */
public final class CatalogueLog {

    public static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    public static final String HERE = "local";

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private long seq;

    public long head() {
        return seq;
    }

    public Change service(String key, String title) {
        return service(key, title, 1, "Ein Feld", List.of());
    }

    public Change service(String key, String title, long version, String feld, List<String> typ) {
        return write(
                RecordKind.SERVICE,
                new PublicServiceRecord(
                        key,
                        title,
                        null,
                        typ,
                        Map.of(),
                        "10001",
                        feld,
                        "Eine Lage",
                        List.of(),
                        "test",
                        null,
                        null,
                        HERE,
                        version,
                        NOW,
                        NOW));
    }

    public Change citizenTitle(String key, String title, String citizenTitle) {
        return write(
                RecordKind.SERVICE,
                new PublicServiceRecord(
                        key,
                        title,
                        citizenTitle,
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        HERE,
                        1,
                        NOW,
                        NOW));
    }

    public Change ozgService(String ozgId, String title) {
        return write(
                RecordKind.OZG_SERVICE,
                new OzgServiceRecord(
                        ozgId, title, "Bildung", "Schule", null, null, HERE, 1, NOW, NOW));
    }

    public Change organisation(String id, String name, String kind) {
        return write(
                RecordKind.ORGANISATION,
                new OrganisationRecord(id, name, kind, null, null, null, null, HERE, 1, NOW, NOW));
    }

    public Change organisationIn(String id, String region, long version) {
        return write(
                RecordKind.ORGANISATION,
                new OrganisationRecord(
                        id,
                        "Land " + id,
                        "land",
                        region,
                        null,
                        null,
                        null,
                        HERE,
                        version,
                        NOW,
                        NOW));
    }

    public Change reportedReuse(String id, String implementation, String region) {
        return write(
                RecordKind.REPORTED_REUSE,
                new ReportedReuseRecord(
                        id,
                        implementation,
                        region,
                        "Nachnutzung",
                        null,
                        null,
                        null,
                        null,
                        HERE,
                        1,
                        NOW,
                        NOW));
    }

    public Change implementation(String id, long version, String status, String... services) {
        return write(
                RecordKind.IMPLEMENTATION,
                new ServiceImplementationRecord(
                        id,
                        "Dienst " + id,
                        "land-nrw",
                        List.of(services),
                        null,
                        status,
                        "live",
                        null,
                        "1.1",
                        (short) 3,
                        null,
                        List.of(),
                        List.of("XBau"),
                        "d-NRW",
                        List.of(),
                        ImplementationType.ONLINE_SERVICE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        HERE,
                        version,
                        NOW,
                        NOW));
    }

    public Change region(String ars, String name, RegionLevel level, String parent) {
        return write(
                RecordKind.REGION,
                new RegionRecord(
                        ars,
                        ars.length() == 12 ? ars.substring(0, 5) + ars.substring(9) : null,
                        name,
                        level,
                        null,
                        null,
                        null,
                        parent,
                        1,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        HERE,
                        1,
                        NOW,
                        NOW));
    }

    public Change postcode(String postcode, long version, String... regions) {
        return write(
                RecordKind.POSTCODE,
                new PostcodeAreaRecord(
                        postcode, List.of(regions), null, null, HERE, version, NOW, NOW));
    }

    /** The entry that deletes what an earlier entry wrote. */
    public Change deletion(Change earlier) {
        return new Change(
                ++seq,
                NOW,
                earlier.kind(),
                earlier.registry(),
                earlier.key(),
                earlier.version() + 1,
                true,
                earlier.json());
    }

    /** An entry of a kind that is not searched. */
    public Change somethingElse() {
        return new Change(++seq, NOW, RecordKind.RESPONSIBILITY, HERE, "r" + seq, 1, false, "{}");
    }

    private Change write(RecordKind kind, PublishedRecord record) {
        try {
            return new Change(
                    ++seq,
                    NOW,
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
}
