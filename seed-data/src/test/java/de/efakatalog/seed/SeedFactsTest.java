package de.efakatalog.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sums that anybody can look up, and what must hold for every single row. */
class SeedFactsTest {

    private static final List<SeedRow> REGIONS = ReadOnce.rows(SeedFile.REGIONS);

    @Test
    void germanyHasItsRegions() {
        Map<String, Long> perLevel =
                REGIONS.stream().collect(groupingBy(row -> row.required("level"), counting()));

        assertThat(perLevel)
                .containsOnly(
                        entry("bund", 1L),
                        entry("land", 16L),
                        entry("regierungsbezirk", 29L),
                        entry("kreis", 400L),
                        entry("gemeindeverband", 4_590L),
                        entry("gemeinde", 10_952L));
    }

    @Test
    void everyLevelThatCoversTheCountryHasAllInhabitants() {
        for (String level : List.of("bund", "land", "gemeindeverband", "gemeinde")) {
            long inhabitants =
                    ofLevel(level).stream()
                            .mapToLong(row -> Long.parseLong(row.required("population")))
                            .sum();
            assertThat(inhabitants).as(level).isEqualTo(83_577_140L);
        }
    }

    @Test
    void areaOfTheBundIsThatOfItsGemeinden() {
        BigDecimal gemeinden =
                ofLevel("gemeinde").stream()
                        .map(row -> new BigDecimal(row.required("area_km2")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(gemeinden).isEqualByComparingTo("357683.88");
        assertThat(ofLevel("bund").get(0).required("area_km2")).isEqualTo("357683.88");
    }

    @Test
    void everyParentStandsBeforeItsChildren() {
        Set<String> seen = new HashSet<>();
        List<String> orphans = new ArrayList<>();
        for (SeedRow row : REGIONS) {
            String parent = row.text("parent");
            if (parent != null && !seen.contains(parent)) {
                orphans.add(row.required("ars"));
            }
            seen.add(row.required("ars"));
        }

        assertThat(orphans).isEmpty();
        assertThat(seen).hasSameSizeAs(REGIONS);
        assertThat(REGIONS.stream().filter(row -> row.text("parent") == null))
                .extracting(row -> row.required("level"))
                .containsExactly("bund");
    }

    @Test
    void everyKeyBeginsWithThatOfItsParent() {
        assertThat(
                        REGIONS.stream()
                                .filter(row -> row.text("parent") != null)
                                .filter(row -> !row.required("parent").equals("000000000000"))
                                .filter(
                                        row ->
                                                !row.required("ars")
                                                        .startsWith(row.required("parent")))
                                .map(row -> row.required("ars")))
                .isEmpty();
        assertThat(region("03101").required("parent")).isEqualTo("031");
        assertThat(region("01001").required("parent")).isEqualTo("01");
    }

    @Test
    void everyAgsFollowsFromItsArs() {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        for (SeedRow row : REGIONS) {
            String ars = row.required("ars");
            actual.put(ars, Objects.requireNonNullElse(row.text("ags"), ""));
            expected.put(
                    ars,
                    switch (row.required("level")) {
                        case "land", "regierungsbezirk", "kreis" -> ars;
                        case "gemeinde" -> ars.substring(0, 5) + ars.substring(9);
                        default -> "";
                    });
        }

        assertThat(actual.equals(expected)).isTrue();
    }

    @Test
    void kindStandsExactlyWhereTheOfficialFileHasACode() {
        assertThat(
                        REGIONS.stream()
                                .filter(
                                        row ->
                                                (row.text("kind") == null)
                                                        != (row.text("kind_code") == null)))
                .isEmpty();
        assertThat(region("09162").text("kind")).isEqualTo("Kreisfreie Stadt");
        assertThat(region("091620000000").text("name")).isEqualTo("München, Landeshauptstadt");
    }

    @Test
    void postcodesSpanGemeinden() {
        List<SeedRow> pairs = ReadOnce.rows(SeedFile.POSTCODES);
        Map<String, Long> perPostcode =
                pairs.stream().collect(groupingBy(row -> row.required("postcode"), counting()));

        assertThat(pairs).hasSize(12_885);
        assertThat(perPostcode).hasSize(8_215).contains(entry("54636", 39L), entry("80331", 1L));
        assertThat(pairs.stream().map(row -> row.required("postcode") + row.required("ars")))
                .doesNotHaveDuplicates();
    }

    @Test
    void servicesAreTheLeikaAndTheKeysThatOnlyOthersKnow() {
        Map<String, Long> perSource =
                ReadOnce.rows(SeedFile.SERVICES).stream()
                        .collect(groupingBy(row -> row.required("source"), counting()));

        assertThat(perSource.get("muenchen")).isEqualTo(21L);
        assertThat(perSource.get("efa-source")).isEqualTo(1L);
        assertThat(perSource.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(5_578 + 21 + 1);
        assertThat(ReadOnce.byKey(SeedFile.SERVICES).keySet())
                .allMatch(key -> key.matches("99\\d{12}"));
    }

    @Test
    void executingLevelIsGivenOnlyWhereTypisierungOrAnOfficeLeavesNoDoubt() {
        Set<String> servedByACity =
                ReadOnce.rows(SeedFile.RESPONSIBILITIES).stream()
                        .filter(row -> row.required("region").equals("091620000000"))
                        .map(row -> row.required("service"))
                        .collect(Collectors.toSet());
        Map<String, Long> counts = new TreeMap<>();
        for (SeedRow row : ReadOnce.rows(SeedFile.SERVICES)) {
            String typisierung = row.text("typisierung");
            String expected =
                    "1".equals(typisierung)
                            ? "bund"
                            : "5".equals(typisierung)
                                    ? "kommune"
                                    : servedByACity.contains(row.required("key"))
                                            ? "09=kommune"
                                            : null;
            assertThat(row.text("executing_level")).as(row.required("key")).isEqualTo(expected);
            counts.merge(String.valueOf(expected), 1L, Long::sum);
        }
        assertThat(counts)
                .containsEntry("bund", 648L)
                .containsEntry("kommune", 40L)
                .containsEntry("09=kommune", 102L);
    }

    @Test
    void ownKeysCannotBeTakenForLeikaKeys() {
        assertThat(ReadOnce.rows(SeedFile.OWN_SERVICES))
                .hasSize(435 + 1)
                .allSatisfy(
                        row ->
                                assertThat(row.required("key"))
                                        .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                                        .hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void ozgBundlesHaveThemenfeldAndLage() {
        List<SeedRow> bundles = ReadOnce.rows(SeedFile.OZG_SERVICES);

        assertThat(bundles).hasSize(557);
        assertThat(distinct(bundles, "themenfeld")).hasSize(14);
        assertThat(distinct(bundles, "lage")).hasSize(55);
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsInNfcWithoutOuterSpaceOrControlCharacters(SeedFile file) {
        assertThat(
                        ReadOnce.rows(file).stream()
                                .flatMap(row -> file.columns().stream().map(row::text))
                                .filter(Objects::nonNull)
                                .filter(cell -> !isClean(cell)))
                .isEmpty();
    }

    private static boolean isClean(String cell) {
        return Normalizer.isNormalized(cell, Normalizer.Form.NFC)
                && cell.equals(cell.strip())
                && cell.chars().noneMatch(Character::isISOControl);
    }

    private static List<SeedRow> ofLevel(String level) {
        return REGIONS.stream().filter(row -> row.required("level").equals(level)).toList();
    }

    private static SeedRow region(String ars) {
        return Objects.requireNonNull(ReadOnce.byKey(SeedFile.REGIONS).get(ars), ars);
    }

    private static Set<String> distinct(List<SeedRow> rows, String column) {
        Function<SeedRow, String> cell = row -> row.required(column);
        return rows.stream().map(cell).collect(Collectors.toSet());
    }
}
