package de.efakatalog.api.http;

import de.efakatalog.model.changelog.RegistryIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be asked here. */
@Path("/api/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry")
public class ApiIndexResource {

    private static final List<Link> LINKS =
            List.of(
                    new Link("services", "/api/v1/services", "Leistungen"),
                    new Link("ozg-services", "/api/v1/ozg-services", "OZG-Leistungen"),
                    new Link("implementations", "/api/v1/implementations", "Onlinedienste"),
                    new Link("organisations", "/api/v1/organisations", "Organisationen"),
                    new Link("destinations", "/api/v1/destinations", "Zustellpunkte"),
                    new Link("regions", "/api/v1/regions", "Gebiete"),
                    new Link("routes", "/api/v1/routes", "Zuständigkeiten"),
                    new Link("changes", "/api/v1/changes", "Änderungen"),
                    new Link("service-desc", "/q/openapi", "OpenAPI"),
                    new Link("service-doc", "/q/swagger-ui", "Swagger UI"),
                    new Link("status", "/q/health", "Health"));

    private final RegistryIdentity identity;
    private final Positions positions;
    private final Inputs inputs;

    ApiIndexResource(RegistryIdentity identity, Positions positions, Inputs inputs) {
        this.identity = identity;
        this.positions = positions;
        this.inputs = inputs;
    }

    /**
     * One place to go on.
     *
     * @param rel what it is
     * @param href its address, relative to the registry
     * @param title its German name
     */
    public record Link(String rel, String href, String title) {}

    /**
     * The registry and its doors.
     *
     * @param registry the name under which this registry publishes
     * @param position the end of its change log
     * @param links where to go on
     */
    public record ApiIndex(String registry, long position, List<Link> links) {}

    /** Names the doors. */
    @GET
    @Operation(operationId = "index", summary = "The registry's name and where to go on")
    public ApiIndex index() {
        inputs.complete();
        return new ApiIndex(identity.name(), positions.ofLog(), LINKS);
    }
}
