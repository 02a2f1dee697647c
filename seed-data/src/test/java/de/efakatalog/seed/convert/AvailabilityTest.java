package de.efakatalog.seed.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "live, '', live",
        "live, page states planned go-live January 2021, planned",
        "ready for reuse, '', ready",
        "project (2024), '', planned",
        "named as EfA service, '', unknown",
        "OZG-Reifegrad 3 (Berlin), '', unknown"
    })
    void followsTheWordsOfTheSource(String status, String note, String availability) {
        assertThat(Availability.of(status, note).cell()).isEqualTo(availability);
    }
}
