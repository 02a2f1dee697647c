package de.efakatalog.index.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RegionSlotsTest {

    @Property(tries = 300)
    void findWhereARegionBegins(
            @ForAll @Size(max = 200) List<@LongRange(min = 1, max = 60) Long> keys,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long step) {
        long[] regions = keys.stream().mapToLong(key -> key * step).sorted().toArray();
        RegionSlots slots = RegionSlots.of(regions);

        for (long key = 0; key <= 61; key++) {
            long region = key * step;
            int first = Arrays.stream(regions).boxed().toList().indexOf(region);
            assertThat(slots.first(region, regions)).isEqualTo(first);
        }
    }
}
