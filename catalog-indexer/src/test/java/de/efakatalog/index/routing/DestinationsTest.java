package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.DestinationSample.destination;
import static de.efakatalog.index.routing.RegionSample.region;
import static de.efakatalog.index.routing.ResponsibilitySample.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.RegionInput.ByArs;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.destination.DestinationRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where requests are delivered to. */
class DestinationsTest {

    private static final String SERVICE = "99050012104000";
    private static final String CITY = "091620000000";
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final SampleLog log =
            new SampleLog()
                    .service(SERVICE)
                    .authority("a", "Amt A")
                    .authority("b", "Amt B")
                    .region(region("09", "Bayern", null))
                    .region(region(CITY, "Stadt", "09"))
                    .destination(destination(ONE, "Eins"))
                    .destination(destination(TWO, "Zwei"))
                    .responsibility(
                            responsibility("of-land", SERVICE, "09", "a").through("software", TWO));

    @Test
    void standInTheOrderOfTheRoutesEachOnce() {
        log.responsibility(responsibility("r1", SERVICE, CITY, "b").through("software", ONE))
                .responsibility(responsibility("r2", SERVICE, CITY, "a").through("software", TWO))
                .responsibility(responsibility("r3", SERVICE, CITY, "b").through("other", ONE));

        assertThat(names("2026-01-01")).containsExactly("Zwei", "Eins");
    }

    @Test
    void areThoseOfTheRegionsAboveWhenNobodyIsResponsibleBelow() {
        assertThat(names("2026-01-01")).containsExactly("Zwei");
    }

    @Test
    void areNotLookedForAboveWhoeverIsResponsibleWithoutOne() {
        log.responsibility(responsibility("r1", SERVICE, CITY, "b"));

        assertThat(names("2026-01-01")).isEmpty();
    }

    @Test
    void areLeftOutWhenUnknownUnsignedOrNotValid() {
        log.responsibility(
                responsibility("r1", SERVICE, CITY, "a").through("software", new UUID(0, 9)));
        assertThat(names("2026-01-01")).isEmpty();

        log.responsibility(responsibility("r1", SERVICE, CITY, "a").through("software", ONE))
                .destination(destination(ONE, "Eins").unsigned());
        assertThat(names("2026-01-01")).isEmpty();

        log.destination(destination(ONE, "Eins").valid("2026-02-01", "2026-02-28"));
        assertThat(names("2026-01-31")).isEmpty();
        assertThat(names("2026-02-01")).containsExactly("Eins");
        assertThat(names("2026-02-28")).containsExactly("Eins");
        assertThat(names("2026-03-01")).isEmpty();
    }

    @Test
    void areNoneWhenThePlaceHasToBeChosen() {
        log.region(region("091620000001", "Nachbarort", "09"))
                .postcode("80331", CITY, "091620000001");

        assertThat(names(new RegionInput.ByPostcode("80331"), "2026-01-01")).isEmpty();
    }

    @Test
    void areNoneForUnknownServicesAndPlaces() {
        assertThat(names(new ByArs("10"), "2026-01-01")).isEmpty();
        log.delete(RecordKind.SERVICE, SampleLog.OWN, SERVICE);
        assertThat(names("2026-01-01")).isEmpty();
    }

    private List<String> names(String day) {
        return names(new ByArs(CITY), day);
    }

    private List<String> names(RegionInput place, String day) {
        RoutingTable table = new RoutingTable(SampleLog.MAPPER, Clock.systemUTC());
        table.apply(log.entries());
        return table.destinations(new RouteQuestion(SERVICE, place, LocalDate.parse(day))).stream()
                .map(DestinationRecord::details)
                .map(details -> String.valueOf(details.name()))
                .toList();
    }
}
