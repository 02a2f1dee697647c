package de.efakatalog.api.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.model.signing.PublishedKey;
import de.efakatalog.model.signing.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where those who check a signature find the keys of its issuer. Open also during the start. */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "signing-keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeySetResource {

    /** Minutes only: who meets a key that is not in a stored copy should soon find it. */
    private static final String CACHING = "public, max-age=300";

    private final SigningKeys keys;
    private final ObjectMapper json;
    private final Inputs inputs;

    KeySetResource(SigningKeys keys, ObjectMapper json, Inputs inputs) {
        this.keys = keys;
        this.json = json;
        this.inputs = inputs;
    }

    /** All public keys; a key that was replaced or lost stays among them. */
    @GET
    @Operation(
            operationId = "jsonWebKeySet",
            summary = "The public keys with which signatures of this registry are checked")
    @APIResponse(
            responseCode = "200",
            description = "JSON Web Key Set (RFC 7517), newest key first",
            content = @Content(schema = @Schema(implementation = JsonWebKeySet.class)))
    public Response keySet() {
        inputs.complete();
        return Response.ok(new JsonWebKeySet(keys.published().stream().map(this::webKey).toList()))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    private JsonWebKey webKey(PublishedKey key) {
        try {
            return json.readValue(key.jwk(), JsonWebKey.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The published key " + key.kid() + " is damaged", e);
        }
    }
}
