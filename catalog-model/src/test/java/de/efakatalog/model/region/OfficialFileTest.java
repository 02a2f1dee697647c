package de.efakatalog.model.region;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The official file of 31 August 2025 against an independent reading of it. Needs the folder of
 * original data, named by {@code SHARED_DATA} (environment or system property).
 */
class OfficialFileTest {
    private static final String FILE = "raw/GV100AD_31082025.txt";

    private static @Nullable Path data;

    @BeforeAll
    static void findData() {
        String named = System.getProperty("SHARED_DATA", System.getenv("SHARED_DATA"));
        assumeTrue(
                named != null,
                "SHARED_DATA names no folder with the original of the Gemeindeverzeichnis,"
                        + " which is not part of this repository");
        data = Path.of(named);
    }

    private static Path file(String name) {
        return Objects.requireNonNull(data).resolve(name);
    }

    private static Gemeindeverzeichnis readOriginal() throws IOException {
        return GemeindeverzeichnisReader.read(file(FILE), lines -> {});
    }

    @Test
    void hasTheKnownSums() throws IOException {
        Gemeindeverzeichnis read = readOriginal();

        assertThat(read.asOf()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(read.recordCounts())
                .containsOnly(
                        Map.entry(RecordType.LAND, 16),
                        Map.entry(RecordType.REGIERUNGSBEZIRK, 29),
                        Map.entry(RecordType.PLANNING_REGION, 12),
                        Map.entry(RecordType.KREIS, 400),
                        Map.entry(RecordType.GEMEINDEVERBAND, 4_590),
                        Map.entry(RecordType.GEMEINDE, 10_952));
        assertThat(read.regions().get(0).population()).isEqualTo(83_577_140);
    }

    @Test
    void agreesInEveryFieldWithTheTableOfRegions() throws IOException {
        Map<Ars, RegionFacts> read = new HashMap<>();
        readOriginal().regions().forEach(r -> read.put(r.ars(), r));
        read.remove(Ars.BUND);

        try (CSVParser rows =
                CSVParser.parse(
                        file("regions.csv"),
                        UTF_8,
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            for (CSVRecord row : rows) {
                if (!"region".equals(row.get("level"))) {
                    RegionFacts region =
                            Objects.requireNonNull(
                                    read.remove(Ars.of(row.get("ars"))), row.get("ars"));
                    assertThat(fields(region)).isEqualTo(fields(row));
                    assertThat(region.areaKm2()).isEqualByComparingTo(row.get("area_km2"));
                }
            }
        }
        assertThat(read).isEmpty();
    }

    private static List<String> fields(RegionFacts region) {
        return List.of(
                region.level().wireName(),
                region.ags() == null ? "" : region.ags().value(),
                region.kindCode() == null ? "" : region.kindCode(),
                region.kind() == null ? "" : region.kind(),
                region.name(),
                region.seat() == null ? "" : region.seat(),
                String.valueOf(region.parent()),
                String.valueOf(region.population()));
    }

    private static List<String> fields(CSVRecord row) {
        boolean hasKind = !row.get("type_code").isEmpty();
        String parent = "DE".equals(row.get("parent_ars")) ? "000000000000" : row.get("parent_ars");
        return List.of(
                row.get("level"),
                row.get("ags"),
                row.get("type_code"),
                hasKind ? row.get("type") : "",
                row.get("name"),
                row.get("seat"),
                parent,
                row.get("population"));
    }

    @Test
    void readsTheSameInLatinOne() throws IOException {
        // The Sorbian names have letters that ISO-8859-1 lacks.
        String text = Files.readString(file(FILE)).substring(1).replaceAll("[^\\x00-\\xFF]", "?");
        byte[] latin = text.replace("\n", "\r\n").getBytes(ISO_8859_1);

        Gemeindeverzeichnis read =
                GemeindeverzeichnisReader.read(new ByteArrayInputStream(latin), lines -> {});

        Gemeindeverzeichnis utf8 =
                GemeindeverzeichnisReader.read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)), lines -> {});
        assertThat(read).isEqualTo(utf8);
        assertThat(read.regions().get(0).areaKm2()).isGreaterThan(new BigDecimal("357000.00"));
    }

    /** Regions of different levels whose padded keys are the same, so that one of them must win. */
    @Test
    void paddedKeysThatCollideAreDecidedForTheGemeinde() throws IOException {
        Map<String, List<RegionFacts>> byPaddedKey = new HashMap<>();
        for (RegionFacts region : readOriginal().regions()) {
            byPaddedKey.merge(
                    region.ars().padded(),
                    List.of(region),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        List<List<RegionFacts>> collisions =
                byPaddedKey.values().stream().filter(same -> same.size() > 1).toList();

        assertThat(collisions)
                .hasSize(106)
                .allSatisfy(
                        same ->
                                assertThat(same.get(same.size() - 1).level())
                                        .isEqualTo(RegionLevel.GEMEINDE));
    }
}
