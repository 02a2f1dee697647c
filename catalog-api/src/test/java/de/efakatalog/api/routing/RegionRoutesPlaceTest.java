package de.efakatalog.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.Route;
import de.efakatalog.model.region.RegionLevel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionRoutesPlaceTest {

    private static final List<RegionRoute> ITEMS =
            List.of(item("a", "1"), item("b", "2"), item("b", "1"), item("c", "4"));

    private static RegionRoute item(String service, String responsibility) {
        return new RegionRoute(
                service,
                responsibility,
                new Route.Named("a1", "Amt"),
                null,
                null,
                null,
                new Route.Matched("09", RegionLevel.LAND),
                new Route.Source("local", responsibility, null, Instant.EPOCH));
    }

    private static RegionRoutesPlace after(String service, String responsibility, int before) {
        return new RegionRoutesPlace(service, "local", responsibility, before);
    }

    @Test
    void goesOnAfterEachItem() {
        for (int i = 0; i < ITEMS.size(); i++) {
            assertThat(RegionRoutesPlace.of(ITEMS, i).next(ITEMS)).isEqualTo(i + 1);
        }
    }

    @Test
    void beginsTheServiceAnewWhenTheItemHasGone() {
        assertThat(after("b", "9", 0).next(ITEMS)).isEqualTo(1);
        assertThat(after("c", "9", 0).next(ITEMS)).isEqualTo(3);
    }

    @Test
    void beginsTheServiceAnewWhenTheItemHasMoved() {
        assertThat(after("b", "1", 0).next(ITEMS)).isEqualTo(1);
        assertThat(after("b", "2", 1).next(ITEMS)).isEqualTo(1);
    }

    @Test
    void goesOnWithTheNextServiceWhenTheServiceHasGone() {
        assertThat(after("aa", "1", 0).next(ITEMS)).isEqualTo(1);
        assertThat(after("0", "1", 0).next(ITEMS)).isZero();
        assertThat(after("d", "1", 0).next(ITEMS)).isEqualTo(4);
        assertThat(after("d", "1", 0).next(List.of())).isZero();
    }
}
