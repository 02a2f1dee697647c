package de.efakatalog.api.fitconnect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.efakatalog.model.destination.DestinationRecord;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The JSON of routes, written once for each version of a destination: the same few thousand are
 * asked for millions of times. A text lives as long as the routing table holds its record.
 */
@ApplicationScoped
class RenderedRoutes {

    private final ObjectMapper json;

    // weak keys are compared by identity: a new version is a new record
    private final Cache<DestinationRecord, byte[]> rendered =
            Caffeine.newBuilder().weakKeys().build();

    RenderedRoutes(ObjectMapper json) {
        this.json = json;
    }

    /** The route as JSON in UTF-8; not to be changed. */
    byte[] of(DestinationRecord destination) {
        return rendered.get(destination, this::render);
    }

    private byte[] render(DestinationRecord destination) {
        try {
            return json.writeValueAsBytes(DestinationRoute.of(destination));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Destination %s cannot be written as JSON".formatted(destination.id()), e);
        }
    }
}
