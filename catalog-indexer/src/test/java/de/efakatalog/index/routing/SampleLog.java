package de.efakatalog.index.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.profile.ImplementationType;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A change log in memory: writes numbered entries as the real one does. */
final class SampleLog {

    static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    static final String OWN = "own";

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Change> entries = new ArrayList<>();
    private final Map<VersionOf, Long> versions = new HashMap<>();

    List<Change> entries() {
        return List.copyOf(entries);
    }

    Change last() {
        return entries.getLast();
    }

    long head() {
        return entries.size();
    }

    /** When the entry with this number is written: one per second. */
    static Instant at(long seq) {
        return BEGINNING.plusSeconds(seq);
    }

    /** What a build from nothing is fed with. */
    List<Change> newestVersions() {
        Map<VersionOf, Change> newest = new HashMap<>();
        entries.forEach(entry -> newest.merge(idOf(entry), entry, SampleLog::newer));
        return newest.values().stream().filter(entry -> !entry.deleted()).toList();
    }

    private static Change newer(Change one, Change other) {
        return other.version() > one.version() ? other : one;
    }

    SampleLog region(RegionSample sample) {
        return write(
                RecordKind.REGION,
                OWN,
                sample.ars(),
                (version, at) -> sample.toRecord(OWN, version, at));
    }

    SampleLog postcode(String postcode, String... regions) {
        return write(
                RecordKind.POSTCODE,
                OWN,
                postcode,
                (version, at) ->
                        new PostcodeAreaRecord(
                                postcode, List.of(regions), null, null, OWN, version, at, at));
    }

    SampleLog service(String key) {
        return write(
                RecordKind.SERVICE,
                OWN,
                key,
                (version, at) ->
                        new PublicServiceRecord(
                                key,
                                "Leistung " + key,
                                null,
                                List.of(),
                                Map.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                RegionSample.day("2020-12-31"),
                                OWN,
                                version,
                                at,
                                at));
    }

    SampleLog authority(String id, String name) {
        return authority(OWN, id, name);
    }

    SampleLog authority(String registry, String id, String name) {
        return write(
                RecordKind.AUTHORITY,
                registry,
                id,
                (version, at) ->
                        new AuthorityRecord(
                                id, name, null, "stadt", null, null, null, null, null, null, null,
                                null, null, registry, version, at, at));
    }

    SampleLog implementation(String id, String name) {
        return implementation(OWN, id, name);
    }

    SampleLog implementation(String registry, String id, String name) {
        return write(
                RecordKind.IMPLEMENTATION,
                registry,
                id,
                (version, at) ->
                        new ServiceImplementationRecord(
                                id,
                                name,
                                null,
                                List.of(),
                                null,
                                "published",
                                "live",
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                ImplementationType.ONLINE_SERVICE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                registry,
                                version,
                                at,
                                at));
    }

    SampleLog responsibility(ResponsibilitySample sample) {
        return responsibility(OWN, sample);
    }

    SampleLog responsibility(String registry, ResponsibilitySample sample) {
        return write(
                RecordKind.RESPONSIBILITY,
                registry,
                sample.id(),
                (version, at) -> sample.toRecord(registry, version, at));
    }

    SampleLog destination(DestinationSample sample) {
        return destination(OWN, sample);
    }

    SampleLog destination(String registry, DestinationSample sample) {
        return write(
                RecordKind.DESTINATION,
                registry,
                sample.id(),
                (version, at) -> sample.toRecord(registry, version, at));
    }

    /** Deletes the record; without effect when there is none. */
    SampleLog delete(RecordKind kind, String registry, String key) {
        VersionOf id = new VersionOf(kind, new RecordId(registry, key));
        entries.stream()
                .filter(entry -> idOf(entry).equals(id))
                .reduce((earlier, later) -> later)
                .filter(entry -> !entry.deleted())
                .ifPresent(
                        entry -> append(kind, registry, key, nextVersion(id), true, entry.json()));
        return this;
    }

    /** An entry again, with a number of its own, as if it had come late. */
    SampleLog repeat(int index) {
        Change old = entries.get(index);
        append(old.kind(), old.registry(), old.key(), old.version(), old.deleted(), old.json());
        return this;
    }

    private SampleLog write(RecordKind kind, String registry, String key, Version record) {
        long version = nextVersion(new VersionOf(kind, new RecordId(registry, key)));
        try {
            String json = MAPPER.writeValueAsString(record.make(version, at(entries.size() + 1L)));
            append(kind, registry, key, version, false, json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    private void append(
            RecordKind kind,
            String registry,
            String key,
            long version,
            boolean deleted,
            String json) {
        long seq = entries.size() + 1L;
        entries.add(new Change(seq, at(seq), kind, registry, key, version, deleted, json));
    }

    private long nextVersion(VersionOf id) {
        return versions.merge(id, 1L, Long::sum);
    }

    private static VersionOf idOf(Change entry) {
        return new VersionOf(entry.kind(), new RecordId(entry.registry(), entry.key()));
    }

    /** Makes one version of a record. */
    private interface Version {
        PublishedRecord make(long version, Instant at);
    }
}
