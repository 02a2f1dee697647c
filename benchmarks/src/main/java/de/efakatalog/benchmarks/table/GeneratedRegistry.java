package de.efakatalog.benchmarks.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.benchmarks.SeedRegions;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import de.efakatalog.seed.SeedFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A change log with as many responsibilities as wanted: every service and region of the seed data,
 * and pairs of them that are spread evenly and are the same in every run.
 *
 * <p>Of twenty services one is the Bund's, one the Länder's, one nobody's; the others belong to
 * Gemeinden.
 */
public final class GeneratedRegistry {

    /** How services are dealt out: by the rest of their number. */
    private static final int SHARES = 20;

    /** Every so many responsibilities one has a destination. */
    static final int WITH_DESTINATION = 10;

    private static final int DESTINATIONS = 1_000;

    /** A prime, larger than the pairs are many, so that no pair comes twice. */
    private static final long STEP = 2_654_435_761L;

    private static final String BUND = "000000000000";
    private static final String REGISTRY = GeneratedRecords.REGISTRY;
    private static final Instant MADE = GeneratedRecords.MADE;

    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private final List<RegionFacts> regions = SeedRegions.facts();
    private final List<String> services =
            SeedFile.SERVICES.rows().stream().map(row -> row.required("key")).sorted().toList();
    private final List<String> ofBund = share(0);
    private final List<String> ofLand = share(1);
    private final List<String> ofNobody = share(2);
    private final List<String> ofGemeinde = new ArrayList<>();
    private final List<String> laender = arsOf(RegionLevel.LAND);
    private final List<String> gemeinden = arsOf(RegionLevel.GEMEINDE);

    /** With the regions and services that the product ships with. */
    public GeneratedRegistry() {
        for (int i = 0; i < services.size(); i++) {
            if (i % SHARES > 2) {
                ofGemeinde.add(services.get(i));
            }
        }
    }

    private List<String> share(int rest) {
        List<String> share = new ArrayList<>();
        for (int i = rest; i < services.size(); i += SHARES) {
            share.add(services.get(i));
        }
        return share;
    }

    private List<String> arsOf(RegionLevel level) {
        return regions.stream()
                .filter(region -> region.level() == level)
                .map(region -> region.ars().value())
                .toList();
    }

    /** Reads and writes records as the log has them. */
    ObjectMapper mapper() {
        return mapper;
    }

    List<String> ofBund() {
        return ofBund;
    }

    List<String> ofLand() {
        return ofLand;
    }

    List<String> ofNobody() {
        return ofNobody;
    }

    List<String> gemeinden() {
        return gemeinden;
    }

    /** All but the responsibilities; numbered from 1. */
    void others(Consumer<Change> log) {
        long seq = 0;
        for (RegionFacts region : regions) {
            log.accept(change(++seq, RecordKind.REGION, 1, GeneratedRecords.region(region)));
            log.accept(change(++seq, RecordKind.AUTHORITY, 1, GeneratedRecords.authority(region)));
        }
        for (String service : services) {
            log.accept(change(++seq, RecordKind.SERVICE, 1, GeneratedRecords.service(service)));
        }
        for (int i = 0; i < DESTINATIONS; i++) {
            log.accept(
                    change(
                            ++seq,
                            RecordKind.DESTINATION,
                            1,
                            GeneratedRecords.destination(destinationId(i))));
        }
    }

    /** How many entries {@link #others} has. */
    long otherCount() {
        return 2L * regions.size() + services.size() + DESTINATIONS;
    }

    /** How many responsibilities come before those of Gemeinden. */
    int aboveGemeinden() {
        return ofBund.size() + ofLand.size() * laender.size();
    }

    /**
     * What the responsibility of this number is for.
     *
     * @param number from 0
     */
    Pair pair(int number) {
        if (number < ofBund.size()) {
            return new Pair(ofBund.get(number), BUND);
        }
        int land = number - ofBund.size();
        if (number < aboveGemeinden()) {
            return new Pair(ofLand.get(land / laender.size()), laender.get(land % laender.size()));
        }
        long all = (long) ofGemeinde.size() * gemeinden.size();
        long place = (number - aboveGemeinden()) * STEP % all;
        return new Pair(
                ofGemeinde.get((int) (place / gemeinden.size())),
                gemeinden.get((int) (place % gemeinden.size())));
    }

    /**
     * Service and region.
     *
     * @param service key
     * @param ars key
     */
    record Pair(String service, String ars) {}

    /**
     * The entry of one responsibility.
     *
     * @param number from 0
     * @param seq its place in the log
     * @param version from 1
     */
    Change responsibility(int number, long seq, long version) {
        Pair pair = pair(number);
        return change(
                seq,
                RecordKind.RESPONSIBILITY,
                version,
                new ResponsibilityRecord(
                        "generated-" + number,
                        pair.service(),
                        pair.ars(),
                        "amt-" + pair.ars(),
                        null,
                        "Antrag " + pair.service(),
                        "https://dienste.example/" + pair.ars() + "/" + pair.service(),
                        number % WITH_DESTINATION == 0 ? destinationId(number) : null,
                        "generated",
                        null,
                        null,
                        REGISTRY,
                        version,
                        MADE,
                        MADE.plusSeconds(number)));
    }

    private static UUID destinationId(int number) {
        return new UUID(0x1000_0000_0000_4000L, 0x8000_0000_0000_0000L + number % DESTINATIONS);
    }

    private Change change(long seq, RecordKind kind, long version, PublishedRecord record) {
        try {
            return new Change(
                    seq,
                    MADE,
                    kind,
                    REGISTRY,
                    record.recordKey(),
                    version,
                    false,
                    mapper.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON", e);
        }
    }
}
