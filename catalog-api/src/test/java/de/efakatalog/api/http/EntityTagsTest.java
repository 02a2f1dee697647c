package de.efakatalog.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"1\"", "W/\"1\"", "\"a\" , \"1\"", "\"x,y\",W/\"1\""})
    void findsATagByWeakComparison(String condition) {
        assertThat(EntityTags.isWellFormed(condition)).isTrue();
        assertThat(EntityTags.contains(condition, "1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "w/\"1\"", "\"1\" \"2\"", "", ",", "\"1\",*"})
    void refusesWhatIsNoListOfTags(String condition) {
        assertThat(EntityTags.isWellFormed(condition)).isFalse();
    }

    @Test
    void doesNotTakeAPartForTheWhole() {
        assertThat(EntityTags.contains("\"11\", \"x1\"", "1")).isFalse();
    }
}
