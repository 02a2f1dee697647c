package de.efakatalog.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the seed files say about each other, and the well-known rows among them. */
class SeedReferencesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTCODES")
    void keysAreUnique(SeedFile file) {
        assertThat(ReadOnce.byKey(file)).hasSameSizeAs(ReadOnce.rows(file));
    }

    @Test
    void ownKeysAndLeikaKeysAreDifferent() {
        Set<String> both = new HashSet<>(keys(SeedFile.SERVICES));
        both.retainAll(keys(SeedFile.OWN_SERVICES));

        assertThat(both).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTCODES, ars, REGIONS",
        "SERVICES, ozg_id, OZG_SERVICES",
        "OWN_SERVICES, ozg_id, OZG_SERVICES",
        "ORGANISATIONS, region, REGIONS",
        "AUTHORITIES, organisation, ORGANISATIONS",
        "AUTHORITIES, region, REGIONS",
        "IMPLEMENTATIONS, provider, ORGANISATIONS",
        "IMPLEMENTATIONS, ozg_id, OZG_SERVICES",
        "REPORTED_REUSE, implementation, IMPLEMENTATIONS",
        "REPORTED_REUSE, region, REGIONS",
        "RESPONSIBILITIES, service, SERVICES",
        "RESPONSIBILITIES, region, REGIONS",
        "RESPONSIBILITIES, authority, AUTHORITIES",
        "RESPONSIBILITIES, implementation, IMPLEMENTATIONS"
    })
    void referencesResolve(SeedFile from, String column, SeedFile to) {
        Set<String> dangling =
                ReadOnce.rows(from).stream()
                        .flatMap(row -> row.values(column).stream())
                        .collect(toSet());
        dangling.removeAll(keys(to));

        assertThat(dangling).isEmpty();
    }

    @Test
    void servicesOfImplementationsExist() {
        Set<String> known = new HashSet<>(keys(SeedFile.SERVICES));
        known.addAll(keys(SeedFile.OWN_SERVICES));

        assertThat(known)
                .containsAll(
                        ReadOnce.rows(SeedFile.IMPLEMENTATIONS).stream()
                                .flatMap(row -> row.values("services").stream())
                                .toList());
    }

    @Test
    void fifteenEfaServicesAndThePassierscheinAreImplemented() {
        assertThat(ReadOnce.rows(SeedFile.IMPLEMENTATIONS)).hasSize(15 + 1);
        assertThat(row(SeedFile.IMPLEMENTATIONS, "ewa").values("services"))
                .hasSize(7)
                .contains("99115005104000");
        assertThat(row(SeedFile.IMPLEMENTATIONS, "ewa").required("provider"))
                .isEqualTo("land-hamburg");
        assertThat(row(SeedFile.IMPLEMENTATIONS, "aufstiegs-bafoeg").required("maturity_level"))
                .isEqualTo("3");
    }

    @Test
    void passierscheinIsFromMoenchengladbachAndReusedInWiesbadenAndMainz() {
        SeedRow passierschein = row(SeedFile.IMPLEMENTATIONS, "passierschein-a38");
        String provider = passierschein.required("provider");

        assertThat(passierschein.values("services")).containsExactly("passierschein-a38");
        assertThat(row(SeedFile.ORGANISATIONS, provider).required("region"))
                .isEqualTo("051160000000");
        assertThat(
                        ReadOnce.rows(SeedFile.REPORTED_REUSE).stream()
                                .filter(
                                        row ->
                                                row.required("implementation")
                                                        .equals("passierschein-a38"))
                                .map(row -> row.required("region"))
                                .map(ars -> row(SeedFile.REGIONS, ars).required("name")))
                .containsExactlyInAnyOrder("Mainz, Stadt", "Wiesbaden, Landeshauptstadt");
    }

    @Test
    void reuseIsReportedForLaenderAndTwoCities() {
        Map<String, Long> perImplementation =
                ReadOnce.rows(SeedFile.REPORTED_REUSE).stream()
                        .collect(groupingBy(row -> row.required("implementation"), counting()));

        assertThat(perImplementation)
                .containsOnly(
                        entry("einbuergerung", 12L),
                        entry("bafoeg", 5L),
                        entry("ewa", 2L),
                        entry("wohngeld", 2L),
                        entry("fuehrerschein", 1L),
                        entry("sozialplattform", 1L),
                        entry("passierschein-a38", 2L));
    }

    @Test
    void bundAndMuenchenAreResponsible() {
        Map<String, Long> perRegion =
                ReadOnce.rows(SeedFile.RESPONSIBILITIES).stream()
                        .collect(groupingBy(row -> row.required("region"), counting()));

        assertThat(perRegion)
                .containsOnly(entry("000000000000", 374L), entry("091620000000", 237L));
    }

    @Test
    void responsibilitiesOfTheBundNameAnOnlineService() {
        assertThat(
                        ReadOnce.rows(SeedFile.RESPONSIBILITIES).stream()
                                .filter(row -> row.required("authority").equals("bund")))
                .allSatisfy(
                        row -> {
                            assertThat(row.required("online_service_title")).isNotBlank();
                            assertThat(row.required("online_service_url")).matches("https?://\\S+");
                        });
        assertThat(responsible("99038003017001").map(row -> row.required("online_service_url")))
                .contains("https://www.arbeitsagentur.de/eservices");
    }

    @Test
    void tradeOfficeRegistersABusinessInMuenchen() {
        assertThat(responsible("99050012104000").map(row -> row.required("authority")))
                .containsExactly("muenchen-10546");
        assertThat(row(SeedFile.AUTHORITIES, "muenchen-10546").required("name"))
                .isEqualTo("Gewerbeamt (KVR-III/21)");
    }

    @Test
    void officesNotShownToThePublicCountOnlyWhereThereIsNoOther() {
        assertThat(ReadOnce.rows(SeedFile.AUTHORITIES)).hasSize(1 + 100 + 2);
        assertThat(responsible("99133001000000").map(row -> row.required("authority")))
                .containsExactlyInAnyOrder("muenchen-10469", "muenchen-54260");
    }

    @Test
    void organisationsAreOfKnownKinds() {
        Map<String, Long> perKind =
                ReadOnce.rows(SeedFile.ORGANISATIONS).stream()
                        .collect(groupingBy(row -> row.required("kind"), counting()));

        assertThat(perKind)
                .containsOnly(
                        entry("bund", 1L),
                        entry("land", 16L),
                        entry("kommune", 4L),
                        // 32 of Nordrhein-Westfalen, AKDB, Dataport, KDN and ZIT-BB
                        entry("it-provider", 36L));
    }

    private static Stream<SeedRow> responsible(String service) {
        return ReadOnce.rows(SeedFile.RESPONSIBILITIES).stream()
                .filter(row -> row.required("service").equals(service));
    }

    private static SeedRow row(SeedFile file, String key) {
        return Objects.requireNonNull(ReadOnce.byKey(file).get(key), key);
    }

    private static Set<String> keys(SeedFile file) {
        return ReadOnce.byKey(file).keySet();
    }
}
