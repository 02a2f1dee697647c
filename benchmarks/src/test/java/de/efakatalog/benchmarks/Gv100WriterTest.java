package de.efakatalog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.region.Gemeindeverzeichnis;
import de.efakatalog.model.region.GemeindeverzeichnisReader;
import de.efakatalog.model.region.RegionFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Gv100WriterTest {

    @TempDir Path folder;

    @Test
    void writesAllOfGermanySoThatTheSameFactsAreReadBack() throws IOException {
        List<RegionFacts> regions = SeedRegions.facts();
        Path file = Gv100Writer.write(folder.resolve("gv.txt"), LocalDate.of(2025, 8, 31), regions);

        Gemeindeverzeichnis read = GemeindeverzeichnisReader.read(file, lines -> {});

        assertThat(read.asOf()).isEqualTo("2025-08-31");
        assertThat(read.regions()).hasSize(15_988);
        assertThat(Set.copyOf(read.regions())).isEqualTo(Set.copyOf(regions));
    }

    @Test
    void theNextQuarterDiffersInExactlyTheNamesAskedFor() throws IOException {
        Quarter first = Quarter.first(Optional.empty(), folder);
        Quarter next = first.next(500, folder);

        Gemeindeverzeichnis read = GemeindeverzeichnisReader.read(next.file(), lines -> {});

        List<RegionFacts> changed = new ArrayList<>(read.regions());
        changed.removeAll(Set.copyOf(first.regions()));
        assertThat(read.asOf()).isEqualTo("2025-11-30");
        assertThat(read.regions()).hasSameSizeAs(first.regions());
        assertThat(changed).hasSize(500);
        assertThat(changed)
                .allSatisfy(region -> assertThat(region.name()).isEqualTo("Neu " + region.ars()));
    }
}
