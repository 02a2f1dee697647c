package de.efakatalog.api.signing;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.destination.SignatureRenewal;
import de.efakatalog.model.signing.PublishedKey;
import de.efakatalog.model.signing.ReadOnlyKeysException;
import de.efakatalog.model.signing.SigningKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's doors to the keys with which this registry signs (docs/keys.md). */
@Path("/api/v1/signing-keys")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "signing-keys")
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeysResource {

    private final SigningKeys keys;
    private final SignatureRenewal renewal;
    private final Positions positions;
    private final Inputs inputs;

    SigningKeysResource(
            SigningKeys keys, SignatureRenewal renewal, Positions positions, Inputs inputs) {
        this.keys = keys;
        this.renewal = renewal;
        this.positions = positions;
        this.inputs = inputs;
    }

    /** All keys that are published. */
    @GET
    @Operation(operationId = "listSigningKeys", summary = "The keys that this registry signs with")
    public SigningKeyList list() {
        inputs.complete();
        List<String> own = keys.ownKids();
        return new SigningKeyList(
                keys.published().stream().map(key -> SigningKeyView.of(key, own)).toList());
    }

    /** A new key signs from now on; the present one stays published. Takes seconds. */
    @POST
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Sign with a new key; signatures of the present one stay valid")
    @APIResponse(
            responseCode = "201",
            description = "The new key signs and is published",
            content = @Content(schema = @Schema(implementation = SigningKeyView.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response rotate() {
        inputs.complete();
        try {
            PublishedKey key = keys.rotate();
            return Response.status(Response.Status.CREATED)
                    .entity(SigningKeyView.of(key, keys.ownKids()))
                    .build();
        } catch (ReadOnlyKeysException e) {
            throw new ProblemException(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /** Signs anew what no longer can be checked. Takes milliseconds for each signature. */
    @POST
    @Path("/renewal")
    @Operation(
            operationId = "renewSignatures",
            summary = "Sign destinations anew whose key was taken back or whose issuer changed",
            description =
                    "Examines every destination that this registry signed. What still stands is left"
                            + " as it is, so that a second call changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "All signatures of this registry are in line",
            content = @Content(schema = @Schema(implementation = SignatureRenewalReport.class)))
    public SignatureRenewalReport renew() {
        inputs.complete();
        Committed<SignatureRenewal.Report> done = renewal.renew();
        positions.restsOn(done.position());
        return SignatureRenewalReport.of(done);
    }
}
