package de.efakatalog.index.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RegionSlotsTest {

    private static final long LARGEST_CODE = 1_111_111_111_110L;

    @Property(tries = 300)
    void findWhereARegionBeginsAndWhetherItHasSeveral(
            @ForAll @Size(max = 200) List<@LongRange(min = 1, max = 60) Long> keys,
            @ForAll @LongRange(min = 1, max = LARGEST_CODE / 60) long step) {
        long[] regions = keys.stream().mapToLong(key -> key * step).sorted().toArray();
        long[] slots = RegionSlots.of(regions);
        List<Long> all = Arrays.stream(regions).boxed().toList();

        for (long key = 0; key <= 61; key++) {
            long region = key * step;
            long found = RegionSlots.find(slots, region);
            if (all.contains(region)) {
                assertThat(RegionSlots.position(found)).isEqualTo(all.indexOf(region));
                assertThat(RegionSlots.hasSeveral(found))
                        .isEqualTo(all.indexOf(region) != all.lastIndexOf(region));
            } else {
                assertThat(found).isEqualTo(RegionSlots.NOWHERE);
            }
        }
        assertThat(RegionSlots.regions(slots, regions.length)).isEqualTo(regions);
    }
}
