package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which regions the terms of a search find. */
class AreaSearchTest {

    private static final String BUND = "000000000000";

    private final SampleLog log =
            new SampleLog()
                    .region(region(BUND, "Deutschland", null))
                    .region(region("06", "Hessen", BUND))
                    .region(region("064120000000", "Frankfurt am Main, Stadt", "06"))
                    .region(region("120530000000", "Frankfurt (Oder)", BUND))
                    .region(region("091620000000", "München, Landeshauptstadt", BUND))
                    .region(region("150020000000", "Halle (Saale)", BUND))
                    .region(region("053340036036", "Würselen", BUND))
                    .region(region("143770030030", "Großschirma", BUND))
                    .region(
                            region("160610000001", "Altstadt", BUND)
                                    .valid(null, "2025-12-31")
                                    .succeededBy("160610000002"))
                    .region(region("160610000002", "Neustadt", BUND).valid("2026-01-01", null))
                    .postcode("60311", "064120000000")
                    .postcode("15230", "120530000000")
                    .postcode("15236", "120530000000", "150020000000");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Frankfurt | Frankfurt (Oder); Frankfurt am Main, Stadt",
                "FRANKFURT | Frankfurt (Oder); Frankfurt am Main, Stadt",
                "Frankf | ''",
                "Frankf* | Frankfurt (Oder); Frankfurt am Main, Stadt",
                "*furt | Frankfurt (Oder); Frankfurt am Main, Stadt",
                "*rankf* | Frankfurt (Oder); Frankfurt am Main, Stadt",
                "Fr*furt | Frankfurt (Oder); Frankfurt am Main, Stadt",
                "*furt*main* | Frankfurt am Main, Stadt",
                "Frankfurt am Main | Frankfurt am Main, Stadt",
                "frankfurt   AM main | Frankfurt am Main, Stadt",
                "Halle (Saale) | Halle (Saale)",
                "(Saale) | Halle (Saale)",
                "München | München, Landeshauptstadt",
                "Mu\u0308nchen | München, Landeshauptstadt",
                "Muenchen | München, Landeshauptstadt",
                "WÜRSELEN | Würselen",
                "grossschirma | Großschirma",
                "60311 | Frankfurt am Main, Stadt",
                "152* | Frankfurt (Oder); Halle (Saale)",
                "*36 | Frankfurt (Oder); Halle (Saale)",
                "15 | ''",
                "15*36 | Frankfurt (Oder); Halle (Saale)",
                "*52* | Frankfurt (Oder); Halle (Saale)",
                "152*236 | ''",
                "15*23*30 | ''",
                "15*30 | Frankfurt (Oder)",
                "603111 | ''",
                "99999 | ''",
                "-- | ''",
                "Main*Frankfurt | ''",
            })
    void aTermFindsWordsOfNamesAndPostcodes(String term, String names) {
        assertThat(namesFound(term))
                .containsExactly(names.isEmpty() ? new String[0] : names.split("; "));
    }

    @Test
    void allTermsMustMatch() {
        assertThat(namesFound("Frankfurt", "Main")).containsExactly("Frankfurt am Main, Stadt");
        assertThat(namesFound("Frankfurt", "15230")).containsExactly("Frankfurt (Oder)");
        assertThat(namesFound("Frankfurt", "15236", "Halle")).isEmpty();
    }

    @Test
    void onlyRegionsOfTodayAreFound() {
        assertThat(namesFound("*stadt"))
                .containsExactly(
                        "Frankfurt am Main, Stadt", "München, Landeshauptstadt", "Neustadt");
    }

    @Test
    void anAreaSaysWhatItIs() {
        assertThat(areas("Hessen")).containsExactly(new Area("206", "Hessen", "Land"));
        assertThat(areas("Deutschland"))
                .containsExactly(new Area("1000000000000", "Deutschland", "Bund"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "**", "a", "*a", "a*", "ab*c", "ab**cd*e", "\ud83d\ude00"})
    void shortPartsAreRefused(String term) {
        assertThatThrownBy(() -> AreaTerm.of(term))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two characters");
    }

    @Test
    void longTermsAreRefused() {
        assertThatThrownBy(() -> AreaTerm.of("ab*".repeat(67)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200");
    }

    private List<String> namesFound(String... terms) {
        return areas(terms).stream().map(Area::name).toList();
    }

    private List<Area> areas(String... terms) {
        RoutingTable table =
                new RoutingTable(
                        SampleLog.MAPPER,
                        Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC));
        table.apply(log.entries());
        return table.areas(Stream.of(terms).map(AreaTerm::of).toList());
    }
}
