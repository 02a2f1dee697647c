package de.efakatalog.api.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.http.EntityTags;
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
import java.util.List;
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

    /**
     * Whoever has a copy asks each time whether it still holds: a new key signs at once, and one
     * that was taken back must not be believed any longer.
     */
    private static final String CACHING = "no-cache";

    /** Characters of a thumbprint that tell keys of one registry apart. */
    private static final int SHORT = 12;

    private final SigningKeys keys;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Inputs inputs;

    KeySetResource(SigningKeys keys, ObjectMapper json, HttpHeaders headers, Inputs inputs) {
        this.keys = keys;
        this.json = json;
        this.headers = headers;
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
        List<PublishedKey> published = keys.published();
        String tag = tag(published);
        String condition = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer =
                condition != null && EntityTags.contains(condition, tag)
                        ? Response.notModified()
                        : Response.ok(
                                new JsonWebKeySet(published.stream().map(this::webKey).toList()));
        return answer.header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    /** The same for the same keys at every instance: a key never changes under its name. */
    private static String tag(List<PublishedKey> keys) {
        return String.join(".", keys.stream().map(KeySetResource::shortName).toList());
    }

    private static String shortName(PublishedKey key) {
        return key.kid().substring(0, Math.min(SHORT, key.kid().length()));
    }

    private JsonWebKey webKey(PublishedKey key) {
        try {
            return json.readValue(key.jwk(), JsonWebKey.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The published key " + key.kid() + " is damaged", e);
        }
    }
}
