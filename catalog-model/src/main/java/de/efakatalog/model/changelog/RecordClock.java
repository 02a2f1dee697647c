package de.efakatalog.model.changelog;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the registry: days are days in Germany. Tests put their own in its place. */
class RecordClock {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
