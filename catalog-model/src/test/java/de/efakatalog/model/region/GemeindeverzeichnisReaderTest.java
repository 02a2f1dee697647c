package de.efakatalog.model.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemeindeverzeichnisReaderTest {
    private static Gemeindeverzeichnis read(byte[] bytes) throws IOException {
        return GemeindeverzeichnisReader.read(new ByteArrayInputStream(bytes), lines -> {});
    }

    private static Map<Ars, RegionFacts> byArs(Gemeindeverzeichnis read) {
        return read.regions().stream().collect(Collectors.toMap(RegionFacts::ars, r -> r));
    }

    private static RegionFacts region(Gemeindeverzeichnis read, String ars) {
        return Objects.requireNonNull(byArs(read).get(Ars.of(ars)), ars);
    }

    @Test
    void readsEveryRecordType() throws IOException {
        Gemeindeverzeichnis read = read(MiniatureFile.bytes());

        assertThat(read.asOf()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(read.recordCounts())
                .containsOnly(
                        Map.entry(RecordType.LAND, 16),
                        Map.entry(RecordType.REGIERUNGSBEZIRK, 4),
                        Map.entry(RecordType.PLANNING_REGION, 2),
                        Map.entry(RecordType.KREIS, 32),
                        Map.entry(RecordType.GEMEINDEVERBAND, 65),
                        Map.entry(RecordType.GEMEINDE, 97));
        assertThat(read.regions()).hasSize(1 + 16 + 4 + 32 + 65 + 97);
    }

    @Test
    void readsAllFieldsOfAGemeinde() throws IOException {
        RegionFacts gemeinde = region(read(MiniatureFile.bytes()), "091015001002");

        assertThat(gemeinde.ags()).isEqualTo(Ags.of("09101002"));
        assertThat(gemeinde.level()).isEqualTo(RegionLevel.GEMEINDE);
        assertThat(gemeinde.kindCode()).isEqualTo("60");
        assertThat(gemeinde.kind()).isEqualTo("Markt");
        assertThat(gemeinde.name()).isEqualTo("Kößlarn");
        assertThat(gemeinde.seat()).isNull();
        assertThat(gemeinde.parent()).isEqualTo(Ars.of("091015001"));
        assertThat(gemeinde.population()).isEqualTo(1234);
        assertThat(gemeinde.areaKm2()).isEqualTo("10.01");
    }

    @Test
    void addsUpWhatTheGemeindenHave() throws IOException {
        Gemeindeverzeichnis read = read(MiniatureFile.bytes());

        assertThat(region(read, "091015001").population()).isEqualTo(2 * 1234);
        assertThat(region(read, "09101").population()).isEqualTo(3 * 1234);
        assertThat(region(read, "091").population()).isEqualTo(3 * 1234);
        assertThat(region(read, "09").population()).isEqualTo(6 * 1234);
        assertThat(region(read, "09").areaKm2()).isEqualTo("135.46");
        assertThat(region(read, "07").areaKm2()).isEqualTo("141.66");
        RegionFacts bund = region(read, "000000000000");
        assertThat(bund.name()).isEqualTo("Deutschland");
        assertThat(bund.population()).isEqualTo(MiniatureFile.INHABITANTS);
        assertThat(bund.areaKm2()).isEqualTo("2173.56");
    }

    @ParameterizedTest
    @CsvSource({
        "01, 000000000000",
        "091, 09",
        "09101, 091",
        "01001, 01",
        "010010001, 01001",
        "010010001001, 010010001",
        "070009999, 07",
        "070009999999, 070009999"
    })
    void linksEachRegionToTheNextThatExists(String ars, String parent) throws IOException {
        assertThat(region(read(MiniatureFile.bytes()), ars).parent()).isEqualTo(Ars.of(parent));
    }

    @Test
    void namesParentsBeforeTheirChildren() throws IOException {
        List<Ars> seen = new ArrayList<>();
        for (RegionFacts region : read(MiniatureFile.bytes()).regions()) {
            if (region.parent() != null) {
                assertThat(seen).contains(region.parent());
            }
            seen.add(region.ars());
        }
        assertThat(seen.get(0)).isEqualTo(Ars.BUND);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, false",
        "UTF-8, true, false",
        "UTF-8, true, true",
        "ISO-8859-1, false, false",
        "ISO-8859-1, false, true"
    })
    void readsTheSameInEveryEncodingAndLineEnd(String charset, boolean mark, boolean crLf)
            throws IOException {
        String text = (mark ? "\uFEFF" : "") + String.join("\n", MiniatureFile.lines()) + "\n";
        byte[] bytes =
                (crLf ? text.replace("\n", "\r\n") : text).getBytes(Charset.forName(charset));

        assertThat(read(bytes)).isEqualTo(read(MiniatureFile.bytes()));
    }

    @Test
    void namesAreUnicodeNfc() throws IOException {
        List<String> lines = new ArrayList<>(MiniatureFile.lines());
        String line = lines.get(0);
        lines.set(
                0,
                line.replace("Land Ä01 ", Normalizer.normalize("Land Ä01", Normalizer.Form.NFD)));

        assertThat(lines.get(0)).hasSize(220);
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        assertThat(region(read(bytes), "01").name()).isEqualTo("Land Ä01").hasSize(8);
    }

    @Test
    void tellsHowFarItIs(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("GV100AD.txt"), MiniatureFile.bytes());
        List<Integer> progress = new ArrayList<>();

        GemeindeverzeichnisReader.read(file, progress::add);

        assertThat(progress).containsExactly(MiniatureFile.LINES);
    }
}
