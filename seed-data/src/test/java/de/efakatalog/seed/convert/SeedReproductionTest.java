package de.efakatalog.seed.convert;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.region.GemeindeverzeichnisReader;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.seed.SeedFile;
import de.efakatalog.seed.SeedRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed files are what the converter writes. Runs where {@code SHARED_DATA} names the
 * folder with the collected sources, which is not part of the project.
 */
@EnabledIfEnvironmentVariable(named = "SHARED_DATA", matches = ".+")
class SeedReproductionTest {

    @Test
    void conversionWritesTheCommittedFilesByteForByte(@TempDir Path target) throws IOException {
        String sources = Objects.requireNonNull(System.getenv("SHARED_DATA"));

        SeedConversion.main(new String[] {sources, target.toString()});

        for (SeedFile file : SeedFile.values()) {
            try (InputStream committed =
                    Objects.requireNonNull(
                            SeedFile.class.getResourceAsStream("/seed/" + file.fileName()))) {
                assertThat(Files.readAllBytes(target.resolve(file.fileName())))
                        .as(file.fileName())
                        .isEqualTo(committed.readAllBytes());
            }
        }
    }

    @Test
    void officialFileFindsEveryRegionAsTheSeedHasIt() throws IOException {
        Path file =
                Path.of(
                        Objects.requireNonNull(System.getenv("SHARED_DATA")),
                        "raw",
                        "GV100AD_31082025.txt");

        assertThat(
                        GemeindeverzeichnisReader.read(file, lines -> {}).regions().stream()
                                .map(SeedReproductionTest::officialFacts)
                                .sorted()
                                .toList())
                .isEqualTo(
                        SeedFile.REGIONS.rows().stream()
                                .map(SeedReproductionTest::seedFacts)
                                .sorted()
                                .toList());
    }

    private static String officialFacts(RegionFacts facts) {
        return Stream.of(
                        facts.ars(),
                        facts.ags(),
                        facts.level().wireName(),
                        facts.kindCode(),
                        facts.kind(),
                        facts.name(),
                        facts.seat(),
                        facts.parent(),
                        facts.population(),
                        facts.areaKm2())
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("|"));
    }

    private static String seedFacts(SeedRow row) {
        return SeedFile.REGIONS.columns().stream()
                .limit(10)
                .map(column -> Objects.requireNonNullElse(row.text(column), ""))
                .collect(Collectors.joining("|"));
    }
}
