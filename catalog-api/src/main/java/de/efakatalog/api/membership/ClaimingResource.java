package de.efakatalog.api.membership;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.identity.membership.Claim;
import de.efakatalog.model.identity.membership.Claims;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The doors to asking for an organisation. */
@Path("/api/v1/organisations")
@RolesAllowed(Roles.PERSON)
@Tag(name = "membership")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimingResource {

    private static final List<String> KINDS =
            Arrays.stream(OrganisationKind.values()).map(OrganisationKind::wireName).toList();

    /** What is administration of a place is bound to it. */
    private static final Set<String> BOUND = Set.of("bund", "land", "kreis", "kommune");

    private final Claims claims;
    private final Regions regions;
    private final CurrentActor current;
    private final OrganisationKeys keys;
    private final JsonBodies bodies;
    private final Inputs inputs;

    ClaimingResource(
            Claims claims,
            Regions regions,
            CurrentActor current,
            OrganisationKeys keys,
            JsonBodies bodies,
            Inputs inputs) {
        this.claims = claims;
        this.regions = regions;
        this.current = current;
        this.keys = keys;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** Asks for one that exists. */
    @POST
    @Path("/{id}/claims")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimOrganisation",
            summary = "Ask to act for an organisation",
            description =
                    "The operator checks and decides; then you are its administrator. An organisation without a region is bound to the one given here.")
    @APIResponse(
            responseCode = "202",
            description = "The operator will decide",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response claim(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ClaimFacts.class)))
                    InputStream body)
            throws IOException {
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("reason", "region"));
        String reason = facts.text("reason");
        String region = known(facts, facts.text("region"));
        String organisation = keys.organisation(id);
        inputs.complete();
        return asked(claims.ask(current.get(), organisation, region, reason));
    }

    /** Asks for a new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeOrganisation",
            summary = "Ask for a new organisation, and to act for it",
            description = "It is not in the registry before the operator has confirmed.")
    @APIResponse(
            responseCode = "202",
            description = "The operator will decide",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response propose(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ProposalFacts.class)))
                    InputStream body)
            throws IOException {
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("id", "name", "kind", "region", "url", "reason"));
        String id = facts.parsed("id", facts.requiredText("id"), Slug::require);
        String name = facts.words("name", facts.requiredText("name"));
        String kind = facts.oneOf("kind", facts.requiredText("kind"), KINDS);
        String region = region(facts, kind);
        String url =
                facts.formed(
                        "url",
                        facts.text("url"),
                        given -> given.matches("https?://[^\\s]+"),
                        "an address that begins with https:// or http://");
        String reason = facts.text("reason");
        inputs.complete();
        return asked(
                claims.propose(
                        current.get(),
                        new OrganisationFacts(
                                String.valueOf(id),
                                String.valueOf(name),
                                String.valueOf(kind),
                                region,
                                url),
                        reason));
    }

    private @Nullable String region(BodyObject facts, @Nullable String kind) {
        String region = facts.text("region");
        if (region == null && kind != null && BOUND.contains(kind)) {
            facts.refuse("region", "is missing; give the ARS of the region");
        }
        return known(facts, region);
    }

    private @Nullable String known(BodyObject facts, @Nullable String region) {
        if (region != null && regions.findRecord(region).isEmpty()) {
            facts.refuse("region", "is no region of this registry; give its ARS");
        }
        return region;
    }

    private static Response asked(Claim claim) {
        return Response.accepted(ClaimView.of(claim)).build();
    }
}
