package de.efakatalog.model.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.model.implementation.profile.ImplementationType;
import org.junit.jupiter.api.Test;

/** The log holds versions that were written before providers published themselves. */
class FormerVersionsTest {

    private static final String BEFORE_PROFILES =
            """
            {"id":"passierschein-a38","name":"Passierschein A38",
             "provider":"stadt-moenchengladbach","services":["passierschein-a38"],"ozgId":null,
             "status":"published","availability":"live","since":null,"maturityModel":null,
             "maturityLevel":null,"url":null,"channels":[],"standards":[],"operator":null,
             "sources":[],"validFrom":null,"validTo":null,"registry":"local","version":1,
             "createdAt":"2026-01-02T03:04:05.123456Z","updatedAt":"2026-01-02T03:04:05.123456Z"}
            """;

    @Test
    void versionWithoutTypeIsAnOnlineServiceThatNobodyHasClaimed() throws Exception {
        ServiceImplementationRecord record =
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .readValue(BEFORE_PROFILES, ServiceImplementationRecord.class);
        assertThat(record.name()).isEqualTo("Passierschein A38");
        assertThat(record.type()).isEqualTo(ImplementationType.ONLINE_SERVICE);
        assertThat(record.claimedAt()).isNull();
        assertThat(record.profile()).isNull();
        assertThat(record.successor()).isNull();
    }
}
