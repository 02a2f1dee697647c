package de.efakatalog.index.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MarkedNumbersProperties {

    @Property(tries = 200)
    void knowsTheMarkedOnesAndTheirPlaces(
            @ForAll @IntRange(max = 400) int limit,
            @ForAll @Size(max = 60) List<@IntRange(max = 450) Integer> marked) {
        MarkedNumbers numbers = new MarkedNumbers(limit);
        marked.forEach(numbers::mark);
        TreeSet<Integer> expected = new TreeSet<>(marked);
        expected.removeIf(number -> number >= limit);
        assertThat(numbers.close()).isEqualTo(expected.size());
        assertThat(numbers.all())
                .isEqualTo(expected.stream().mapToInt(Integer::intValue).toArray());
        for (int number = 0; number < limit; number++) {
            assertThat(numbers.place(number))
                    .isEqualTo(expected.contains(number) ? expected.headSet(number).size() : -1);
        }
    }
}
