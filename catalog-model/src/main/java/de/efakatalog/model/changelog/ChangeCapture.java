package de.efakatalog.model.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Sees every entity that is written and notes it for the change log, so that none is forgotten. */
@ApplicationScoped
public class ChangeCapture {

    private final ChangeLog log;
    private final RegistryIdentity identity;
    private final Clock clock;

    ChangeCapture(ChangeLog log, RegistryIdentity identity, Clock clock) {
        this.log = log;
        this.identity = identity;
        this.clock = clock;
    }

    @PrePersist
    void stampCreated(CatalogRecord created) {
        created.stampCreated(identity.name(), now());
    }

    @PreUpdate
    void stampUpdated(CatalogRecord updated) {
        updated.stampUpdated(now());
    }

    @PostPersist
    @PostUpdate
    void noteWritten(CatalogRecord written) {
        log.noteWritten(written);
    }

    @PostRemove
    void noteRemoved(CatalogRecord removed) {
        log.noteRemoved(removed);
    }

    /** The database keeps microseconds; so does the log, or the two would differ. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
