package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RouteQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteRequestTest {

    private static final String SERVICE = "99050012104000";
    private static final String ONE_PLACE = "send exactly one of ars, ags and areaId";

    private final RouteRequest request = new RouteRequest();
    private final Inputs inputs = new Inputs();

    RouteRequestTest() {
        request.leikaKey = List.of(SERVICE);
    }

    private RouteRequest.Search read() {
        RouteRequest.Search search = request.read(inputs);
        assertThat(Refusals.of(inputs)).isEmpty();
        return search;
    }

    private List<String> violations() {
        request.read(inputs);
        return Refusals.of(inputs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "091", "09162", "091620000", "091620000000"})
    void takesAnArsOfEveryLevel(String ars) {
        request.ars = List.of(ars);

        assertThat(read().question())
                .isEqualTo(new RouteQuestion(SERVICE, new RegionInput.ByArs(ars), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "091", "09162", "09162000"})
    void takesAnAgsOfEveryLevel(String ags) {
        request.ags = List.of(ags);

        assertThat(read().question())
                .isEqualTo(new RouteQuestion(SERVICE, new RegionInput.ByAgs(ags), null));
    }

    @ParameterizedTest
    @CsvSource({
        "6091620000000, 091620000000",
        "0006091620000000, 091620000000",
        "1000000000000, 000000000000",
        "209, 09"
    })
    void takesAnAreaIdWithLeadingZerosThatMeanNothing(String areaId, String ars) {
        request.areaId = List.of(areaId);

        assertThat(read().question())
                .isEqualTo(new RouteQuestion(SERVICE, new RegionInput.ByKey(ars), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "1024", "99999999999999999999999999999999999999"})
    void asksForNothingWhenNoRegionHasTheAreaId(String areaId) {
        request.areaId = List.of(areaId);

        assertThat(read().question()).isNull();
    }

    @Test
    void asksForNothingWhenNoRegionCanHaveTheKey() {
        request.ars = List.of("00");
        assertThat(read().question()).isNull();

        request.ars = List.of();
        request.ags = List.of("00000000");
        assertThat(read().question()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0916", "09162000", "0916200000000", "09a", " 09", "-9", "٠٩"})
    void refusesAnArsOfAnotherForm(String ars) {
        request.ars = List.of(ars);

        assertThat(violations()).containsExactly("ars must be 2, 3, 5, 9 or 12 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0916", "091620000", "x"})
    void refusesAnAgsOfAnotherForm(String ags) {
        request.ags = List.of(ags);

        assertThat(violations()).containsExactly("ags must be 2, 3, 5 or 8 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "-1", "1.0", "+1"})
    void refusesAnAreaIdOfAnotherForm(String areaId) {
        request.areaId = List.of(areaId);

        assertThat(violations()).containsExactly("areaId must be digits, as areas gives them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9905001210400", "990500121040000", "98050012104000", "9905001210400a"})
    void refusesAKeyOfAnotherForm(String key) {
        request.leikaKey = List.of(key);
        request.ars = List.of("09");

        assertThat(violations()).containsExactly("leikaKey must be 99 followed by twelve digits");
    }

    @Test
    void namesEverythingThatIsMissing() {
        request.leikaKey = List.of();

        assertThat(violations())
                .containsExactly(
                        "leikaKey is missing; send the LeiKa key of a service",
                        "ars is missing; " + ONE_PLACE);
    }

    @Test
    void namesAllDefectsAtOnce() {
        request.leikaKey = List.of(SERVICE, SERVICE);
        request.ars = List.of("09");
        request.ags = List.of("9");
        request.areaId = List.of("1", "2");
        request.offset = List.of("-1");
        request.limit = List.of("501");

        assertThat(violations())
                .containsExactly(
                        "leikaKey is given 2 times; give it once",
                        "ags must be 2, 3, 5 or 8 digits",
                        "areaId is given 2 times; give it once",
                        "ags cannot be combined with ars; " + ONE_PLACE,
                        "areaId cannot be combined with ars; " + ONE_PLACE,
                        "offset must be a whole number from 0 to 2147483647",
                        "limit must be a whole number from 1 to 500");
    }
}
