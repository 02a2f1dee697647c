package de.efakatalog.index.routing;

import de.efakatalog.model.region.RegionLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One authority that is responsible, and where the request goes.
 *
 * @param responsibility id of the record that says so
 * @param authority who is responsible
 * @param implementation the software that takes the request; null when not recorded
 * @param onlineService where people make the request; null when no address is recorded
 * @param destination FIT-Connect destination; null when not recorded, never invented
 * @param matched the region for which it is recorded
 * @param source where the statement comes from, and how old it is
 */
public record Route(
        String responsibility,
        Named authority,
        @Nullable Named implementation,
        @Nullable OnlineService onlineService,
        @Nullable UUID destination,
        Matched matched,
        Source source) {

    /**
     * A record by id and name.
     *
     * @param id its key
     * @param name its name now; the id itself while the record is unknown
     */
    public record Named(String id, String name) {}

    /**
     * An online service.
     *
     * @param url its address
     * @param title its title, where recorded
     */
    public record OnlineService(String url, @Nullable String title) {}

    /**
     * The region that a responsibility is recorded for.
     *
     * @param ars in the length of its level
     * @param level its level
     */
    public record Matched(String ars, RegionLevel level) {}

    /**
     * The record behind a route.
     *
     * @param registry the registry that made it
     * @param record its key: the id of the responsibility
     * @param validFrom first day, Europe/Berlin; null when it always was
     * @param updatedAt when this version was made
     */
    public record Source(
            String registry, String record, @Nullable LocalDate validFrom, Instant updatedAt) {}
}
