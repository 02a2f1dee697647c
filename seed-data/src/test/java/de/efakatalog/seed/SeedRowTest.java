package de.efakatalog.seed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class SeedRowTest {

    @Test
    void levelsHoldEverywhereOrInTheLandThatIsNamed() {
        assertThat(service("99036036000000").byRegion("executing_level"))
                .containsExactly(entry("09", "kommune"));
        assertThat(service("99001001000000").byRegion("executing_level"))
                .containsExactly(entry("000000000000", "kommune"));
        assertThat(service("99036036000000").byRegion("citizen_title")).isEmpty();
    }

    private static SeedRow service(String key) {
        return requireNonNull(ReadOnce.byKey(SeedFile.SERVICES).get(key), key);
    }
}
