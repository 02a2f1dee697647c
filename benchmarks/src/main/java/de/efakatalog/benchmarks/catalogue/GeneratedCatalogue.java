package de.efakatalog.benchmarks.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.seed.SeedFile;
import de.efakatalog.seed.SeedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the log of a large registry says: the services and organisations of the seed data, and
 * implementations of pairs of them, which are spread evenly and the same in every run.
 */
public final class GeneratedCatalogue {

    /** The registry of all records. */
    static final String REGISTRY = "local";

    private static final Instant MADE = Instant.parse("2026-11-01T08:00:00Z");

    /** No divisor of the number of pairs, so that each is met once. */
    private static final long STEP = 7_919;

    private static final List<String> STATUSES =
            List.of("published", "published", "published", "draft", "deprecated", "withdrawn");

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<SeedRow> services =
            Stream.of(SeedFile.SERVICES, SeedFile.OWN_SERVICES)
                    .flatMap(file -> file.rows().stream())
                    .toList();
    private final List<SeedRow> organisations = SeedFile.ORGANISATIONS.rows();
    private final Map<String, SeedRow> bundles = new HashMap<>();

    /** Reads the seed data. */
    public GeneratedCatalogue() {
        SeedFile.OZG_SERVICES.rows().forEach(row -> bundles.put(row.required("ozg_id"), row));
    }

    /**
     * The newest versions of all records.
     *
     * @param implementations how many of them
     */
    public List<Change> changes(int implementations) {
        List<Change> changes = new ArrayList<>();
        for (SeedRow row : services) {
            changes.add(change(changes.size() + 1, RecordKind.SERVICE, service(row)));
        }
        for (SeedRow row : organisations) {
            changes.add(change(changes.size() + 1, RecordKind.ORGANISATION, organisation(row)));
        }
        long pairs = (long) services.size() * organisations.size();
        if (implementations > pairs || pairs % STEP == 0) {
            throw new IllegalArgumentException("There are only " + pairs + " different pairs.");
        }
        for (int i = 0; i < implementations; i++) {
            int pair = (int) (i * STEP % pairs);
            changes.add(
                    change(
                            changes.size() + 1,
                            RecordKind.IMPLEMENTATION,
                            implementation(
                                    i,
                                    services.get(pair / organisations.size()),
                                    organisations.get(pair % organisations.size()))));
        }
        return changes;
    }

    private ObjectNode service(SeedRow row) {
        ObjectNode record = record(row.required("key"));
        record.put("key", row.required("key")).put("title", row.required("title"));
        record.put("citizenTitle", row.text("citizen_title"));
        put(record.putArray("typisierung"), row.text("typisierung"));
        ObjectNode levels = record.putObject("executingLevel");
        row.byRegion("executing_level").forEach(levels::put);
        String ozgId = row.text("ozg_id");
        record.put("ozgId", ozgId);
        SeedRow bundle = ozgId == null ? null : bundles.get(ozgId);
        record.put("themenfeld", bundle == null ? null : bundle.text("themenfeld"));
        record.put("lage", bundle == null ? null : bundle.text("lage"));
        return record;
    }

    private ObjectNode organisation(SeedRow row) {
        ObjectNode record = record(row.required("id"));
        record.put("id", row.required("id")).put("name", row.required("name"));
        record.put("kind", row.required("kind")).put("region", row.text("region"));
        return record;
    }

    private ObjectNode implementation(int number, SeedRow service, SeedRow organisation) {
        String id = "generated-" + number;
        ObjectNode record = record(id);
        record.put("id", id);
        record.put("name", service.required("title") + " " + organisation.required("name"));
        record.put("provider", organisation.required("id"));
        record.putArray("services").add(service.required("key"));
        record.put("ozgId", service.text("ozg_id"));
        record.put("status", STATUSES.get(number % STATUSES.size()));
        record.put("maturityModel", "ozg").put("maturityLevel", String.valueOf(number % 5));
        record.put("operator", organisation.required("name"));
        record.put("url", "https://dienste.example/" + id);
        return record;
    }

    private ObjectNode record(String key) {
        return mapper.createObjectNode()
                .put("registry", REGISTRY)
                .put("version", 1)
                .put("updatedAt", MADE.plusSeconds(key.hashCode() & 0xFFFFF).toString());
    }

    private static void put(ArrayNode array, @Nullable String values) {
        if (values != null) {
            for (String value : values.split(";", -1)) {
                array.add(value);
            }
        }
    }

    private Change change(long seq, RecordKind kind, ObjectNode record) {
        String key = record.path(kind == RecordKind.SERVICE ? "key" : "id").asText();
        try {
            return new Change(
                    seq, MADE, kind, REGISTRY, key, 1, false, mapper.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON", e);
        }
    }
}
