package de.efakatalog.api.membership;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.membership.ApiTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
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

/** The door to the keys of an organisation's machines. */
@Path("/api/v1/organisations/{id}/tokens")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "membership")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final List<String> ACTIONS =
            Arrays.stream(Action.values())
                    .filter(Action::isForMachines)
                    .map(Action::wireName)
                    .toList();

    private final ApiTokens tokens;
    private final CurrentActor current;
    private final OrganisationKeys keys;
    private final JsonBodies bodies;
    private final Inputs inputs;
    private final Clock clock;

    TokensResource(
            ApiTokens tokens,
            CurrentActor current,
            OrganisationKeys keys,
            JsonBodies bodies,
            Inputs inputs,
            Clock clock) {
        this.tokens = tokens;
        this.current = current;
        this.keys = keys;
        this.bodies = bodies;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** All that were not revoked. */
    @GET
    @Operation(
            operationId = "listTokens",
            summary = "The API tokens of an organisation",
            description = "For its administrators and the operator.")
    @APIResponse(
            responseCode = "200",
            description = "All that were not revoked, without their secrets",
            content = @Content(schema = @Schema(implementation = TokenList.class)))
    public Response list(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id) {
        String organisation = keys.organisation(id);
        inputs.complete();
        return Response.ok(
                        new TokenList(
                                tokens.list(current.get(), organisation).stream()
                                        .map(each -> TokenView.of(each, null))
                                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createToken",
            summary = "Make an API token",
            description =
                    "This answer is the only one that shows it. It may do at most what its maker may do, and ends within a year.")
    @APIResponse(
            responseCode = "201",
            description = "The token; keep it now",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    public Response create(
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
                                            schema = @Schema(implementation = TokenFacts.class)))
                    InputStream body)
            throws IOException {
        String organisation = keys.organisation(id);
        // before the body is read: what it should be is nobody else's business
        current.get().require(organisation, Action.MANAGE_TOKENS);
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("name", "actions", "expiresAt"));
        String name = facts.words("name", facts.requiredText("name"));
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (String action : facts.texts("actions", ACTIONS.size())) {
            String known = facts.oneOf("actions", action, ACTIONS);
            if (known != null) {
                actions.add(Action.fromWireName(known).orElseThrow());
            }
        }
        Instant end = end(facts, facts.requiredText("expiresAt"));
        inputs.complete();
        ApiTokens.Created created =
                tokens.create(current.get(), organisation, String.valueOf(name), actions, end);
        return Response.status(Response.Status.CREATED)
                .entity(TokenView.of(created.token(), created.shown()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Instant end(BodyObject facts, @Nullable String given) {
        if (given == null) {
            return Instant.EPOCH;
        }
        try {
            Instant end = Instant.parse(given);
            if (end.isAfter(clock.instant())
                    && end.isBefore(clock.instant().plus(ApiTokens.LONGEST))) {
                return end;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        facts.refuse(
                "expiresAt",
                "must be an instant within a year from now, such as 2027-03-31T00:00:00Z");
        return Instant.EPOCH;
    }

    /** One less. */
    @DELETE
    @Path("/{token}")
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke an API token; it ends at once",
            description = "For its administrators and the operator.")
    @APIResponse(responseCode = "204", description = "The token does not work any more")
    public Response revoke(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id,
            @RestPath
                    @Parameter(
                            description = "Id of the token, without t-.",
                            example = "5c1f0b2e7a9d43c8")
                    String token) {
        String organisation = keys.organisation(id);
        inputs.complete();
        tokens.revoke(current.get(), organisation, token);
        return Response.noContent().build();
    }
}
