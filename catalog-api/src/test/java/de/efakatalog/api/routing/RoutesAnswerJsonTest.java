package de.efakatalog.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.index.routing.RegionRef;
import de.efakatalog.index.routing.Retired;
import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.Step;
import de.efakatalog.model.region.RegionLevel;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutesAnswerJsonTest {

    /** What every other answer is written with. */
    private static final ObjectMapper JACKSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RegionRef PLACE =
            new RegionRef("091620000000", "München, \"Landeshauptstadt\"", RegionLevel.GEMEINDE);
    private static final RegionRef OTHER = new RegionRef("09", "Bayern\\", RegionLevel.LAND);

    @Test
    void fullAnswersAreWrittenAsJacksonWritesThem() throws IOException {
        Route full =
                new Route(
                        "r-1",
                        new Route.Named("a-1", "Amt für Straßen 🚲"),
                        new Route.Named("i-1", "Antrag"),
                        new Route.OnlineService("https://example.org/?a=b&c", "Titel"),
                        UUID.fromString("61fa27f6-3ffe-349e-a3f5-c06ffd61ed62"),
                        new Route.Matched("09162", RegionLevel.KREIS),
                        new Route.Source(
                                "local", "r-1", DAY, Instant.parse("2026-01-02T03:04:05.6Z")));
        Route bare =
                new Route(
                        "r-2",
                        new Route.Named("a-2", "a-2"),
                        null,
                        new Route.OnlineService("https://example.org", null),
                        null,
                        new Route.Matched("09", RegionLevel.LAND),
                        new Route.Source("local", "r-2", null, Instant.EPOCH));
        assertWrittenAlike(
                new RoutesAnswer(
                        "99050012104000",
                        DAY,
                        PLACE,
                        List.of(),
                        List.of(full, bare),
                        List.of(
                                new ExplainedStep(
                                        "091620000000",
                                        "München",
                                        RegionLevel.GEMEINDE,
                                        Step.Outcome.NOT_YET_VALID,
                                        "Für „München“\tnoch nicht."),
                                new ExplainedStep(
                                        "09",
                                        "Bayern",
                                        RegionLevel.LAND,
                                        Step.Outcome.MATCHED,
                                        null)),
                        new Retired(OTHER, DAY, List.of(PLACE, OTHER))));
    }

    @Test
    void candidatesAreWrittenAsJacksonWritesThem() throws IOException {
        assertWrittenAlike(
                new RoutesAnswer(
                        "own-key", DAY, null, List.of(PLACE, OTHER), List.of(), List.of(), null));
    }

    private static void assertWrittenAlike(RoutesAnswer answer) throws IOException {
        // read again, in the order of the fields: which characters are escaped is left open
        assertThat(JACKSON.readTree(RoutesAnswerJson.of(answer).json()).toString())
                .isEqualTo(JACKSON.readTree(JACKSON.writeValueAsBytes(answer)).toString());
    }
}
